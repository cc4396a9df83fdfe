create sequence budget_revision;
create table budget (
    scope text primary key,
    revision bigint not null,
    amount numeric(30, 12) not null,
    currency char(3) not null,
    period text not null,
    starts_at timestamptz,
    ends_at timestamptz,
    thresholds double precision[] not null
);

-- What was spent of a budget in a period, and the highest thresholds that were told.
create table budget_period (
    scope text not null references budget on delete cascade,
    starts_at timestamptz not null,
    actual numeric(30, 12) not null,
    told_on_actual double precision not null default 0,
    told_on_forecast double precision not null default 0,
    primary key (scope, starts_at)
);

-- Origins from which was forecast.
create table forecast_origin (
    grain text not null,
    origin timestamptz not null,
    primary key (grain, origin)
);

create table forecast_point (
    scope text not null,
    currency char(3) not null,
    grain text not null,
    origin timestamptz not null,
    step timestamptz not null,
    coverage double precision not null,
    expected double precision not null,
    lower_end double precision not null,
    upper_end double precision not null,
    actual double precision,
    primary key (scope, currency, grain, origin, step)
);
create index forecast_point_by_step on forecast_point (grain, step);
