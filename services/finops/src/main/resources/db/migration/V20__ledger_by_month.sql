-- To whom costs belong and where they come from. A row never changes; its id is a digest of all its columns.
create table slice (
    id uuid primary key,
    kind text not null,
    model text not null,
    version text not null,
    deployment text not null,
    owner text not null,
    project text not null,
    environment text not null,
    cost_center text not null,
    provider text not null,
    region text not null,
    service text not null,
    sku text not null,
    commitment text not null,
    hardware text not null,
    node text not null,
    source text not null,
    category text not null,
    commitment_status text not null,
    currency char(3) not null,
    tags jsonb not null
);

-- Every metering record that was booked, and in the books of which month.
create table booked (
    usage_id text primary key,
    month date not null
);

-- One row per metering record, priced and allocated, by the month whose books it is in: that of its start, or the
-- first open month when that one is closed. Partitions are made ahead; what is older than five years has none.
create table ledger (
    usage_id text not null,
    month date not null,
    slice uuid not null,
    resource text not null,
    requests numeric not null,
    input_tokens numeric not null,
    output_tokens numeric not null,
    cached_tokens numeric not null,
    training_runs numeric not null,
    amount numeric(30, 12) not null,
    list_amount numeric(30, 12) not null,
    contracted_amount numeric(30, 12) not null,
    billed_amount numeric(30, 12) not null,
    carbon_grams numeric(30, 12) not null,
    rate_card text not null,
    corrects text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    primary key (usage_id, month)
) partition by range (month);
create table ledger_before partition of ledger default;

-- The ledger summed up by slice and hour, kept with every booking.
create table hourly_cost (
    month date not null,
    hour timestamptz not null,
    slice uuid not null,
    records bigint not null,
    requests numeric not null,
    input_tokens numeric not null,
    output_tokens numeric not null,
    cached_tokens numeric not null,
    training_runs numeric not null,
    amount numeric(30, 12) not null,
    list_amount numeric(30, 12) not null,
    contracted_amount numeric(30, 12) not null,
    billed_amount numeric(30, 12) not null,
    carbon_grams numeric(30, 12) not null,
    primary key (month, hour, slice)
) partition by range (month);
create table hourly_cost_before partition of hourly_cost default;

-- Months before the first open one take no bookings. One row, locked by bookings for sharing and by closing alone.
create table books (
    id boolean primary key default true check (id),
    open_from date not null
);
insert into books (open_from) values ('0001-01-01');

-- What was in the books when they were closed, and the files that hold them since.
create table closed_month (
    month date primary key,
    closed_at timestamptz not null,
    records bigint not null,
    file text,
    exported_at timestamptz
);

do $$
declare
    first date;
begin
    for first in
        select distinct date_trunc('month', starts_at at time zone 'UTC')::date from cost
        where starts_at > now() - interval '60 months'
    loop
        execute format('create table ledger_%s partition of ledger for values from (%L) to (%L)',
            to_char(first, 'YYYY_MM'), first, (first + interval '1 month')::date);
        execute format('create table hourly_cost_%s partition of hourly_cost for values from (%L) to (%L)',
            to_char(first, 'YYYY_MM'), first, (first + interval '1 month')::date);
    end loop;
end $$;

create function slice_of(cost) returns uuid language sql immutable as $$
    select md5(concat_ws(chr(31), 'DIRECT', $1.model, $1.version, $1.deployment, $1.owner, $1.project, $1.environment,
        '', '', '', '', '', 'UNSPECIFIED', '', '', '', '', '', $1.currency, ''))::uuid
$$;

insert into slice
select distinct slice_of(cost), 'DIRECT', model, version, deployment, owner, project, environment, '', '', '', '', '',
    'UNSPECIFIED', '', '', '', '', '', currency, '{}'::jsonb
from cost;
insert into booked select usage_id, date_trunc('month', starts_at at time zone 'UTC')::date from cost;
insert into ledger
select usage_id, date_trunc('month', starts_at at time zone 'UTC')::date, slice_of(cost), resource, requests, 0, 0, 0,
    case when resource like 'training/%' then 1 else 0 end, amount, amount, amount, 0, 0, rate_card, '', starts_at,
    ends_at
from cost;
insert into hourly_cost
select month, date_trunc('hour', starts_at, 'UTC'), slice, count(*), sum(requests), 0, 0, 0, sum(training_runs),
    sum(amount), sum(list_amount), sum(contracted_amount), 0, 0
from ledger group by 1, 2, 3;

drop function slice_of(cost);
drop table cost;
