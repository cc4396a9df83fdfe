-- Memories of scopes are bytes; those that are JSON are read as before, and become bytes when they are written next.
alter table surge alter column state type bytea using convert_to(state, 'UTF8');
