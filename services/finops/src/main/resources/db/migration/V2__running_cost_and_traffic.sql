-- The ledger summed up by whom it is allocated to, kept with every booking.
create table running_cost (
    model text not null,
    version text not null,
    deployment text not null,
    owner text not null,
    project text not null,
    environment text not null,
    currency char(3) not null,
    amount numeric(30, 12) not null,
    requests numeric not null,
    last_at timestamptz not null,
    primary key (model, version, deployment, owner, project, environment, currency)
);
insert into running_cost
select model, version, deployment, owner, project, environment, currency, sum(amount), sum(requests), max(ends_at)
from cost group by 1, 2, 3, 4, 5, 6, 7;

-- Logged answers by hour.
create table traffic (
    model text not null,
    version text not null,
    environment text not null,
    hour timestamptz not null,
    answers bigint not null,
    primary key (model, version, environment, hour)
);

-- First offset of each partition of inference.logged that is not in traffic yet. A topic that is deleted and made anew
-- starts at zero again: then empty this table.
create table counted (
    partition integer primary key,
    next bigint not null
);

alter table anomaly add column closed_at timestamptz;

-- The surge detector remembers in another form; it learns again from what comes.
delete from surge;
