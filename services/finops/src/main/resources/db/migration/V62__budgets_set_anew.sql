-- Whether a budget took the place of one of which a threshold was told, and it was not told yet how this one stands.
alter table budget add column succeeds_told boolean not null default false;
