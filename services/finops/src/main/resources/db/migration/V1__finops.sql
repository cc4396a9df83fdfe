-- One row per metering record, priced and allocated.
create table cost (
    usage_id text primary key,
    resource text not null,
    model text not null,
    version text not null,
    deployment text not null,
    owner text not null,
    project text not null,
    environment text not null,
    requests numeric not null,
    amount numeric(30, 12) not null,
    currency char(3) not null,
    rate_card text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null
);
create index cost_by_model on cost (model, version);

-- What the surge detector remembers, one row per scope, locked while it is changed.
create table surge (
    scope text primary key,
    state text not null
);

create table anomaly (
    id text primary key,
    scope text not null,
    actual numeric(30, 12) not null,
    expected numeric(30, 12) not null,
    upper_bound numeric(30, 12) not null,
    currency char(3) not null,
    deployment text not null,
    starts_at timestamptz not null,
    detected_at timestamptz not null
);

create table deployment (
    id text primary key,
    model text not null,
    version text not null,
    commit text not null,
    since timestamptz not null,
    withdrawn boolean not null default false
);
create index deployment_by_model on deployment (model, since);
