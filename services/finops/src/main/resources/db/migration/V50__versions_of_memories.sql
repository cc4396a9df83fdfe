-- Counts the changes of a scope's memory, so that whoever kept a copy knows whether it is the newest.
alter table surge add column version bigint not null default 0;
