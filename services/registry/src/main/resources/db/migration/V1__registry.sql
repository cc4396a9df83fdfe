-- Models and their versions. The run is kept whole; what is asked for by value stands in tables of its own.
create table model (
    name text primary key
);

create table model_version (
    model text not null references model,
    number int not null check (number > 0),
    run_id text not null unique,
    digest text not null,
    owner text not null,
    project text not null,
    environment text not null,
    run jsonb not null,
    published_at timestamptz not null,
    primary key (model, number)
);

create table artifact (
    model text not null,
    number int not null,
    name text not null,
    uri text not null,
    digest text not null,
    size bigint not null,
    media_type text not null,
    primary key (model, number, name),
    foreign key (model, number) references model_version
);
create index artifact_by_digest on artifact (digest);

create table lineage (
    model text not null,
    number int not null,
    kind text not null check (kind in ('DATASET', 'BASE_MODEL', 'DEPENDENCY', 'CODE')),
    name text not null,
    version text not null,
    digest text not null,
    foreign key (model, number) references model_version
);
create index lineage_by_name on lineage (kind, name, version);

create table metric (
    model text not null,
    number int not null,
    name text not null,
    value double precision not null,
    primary key (model, number, name),
    foreign key (model, number) references model_version
);

-- Training runs that came over HTTP.
create table submission (
    run_id text primary key,
    run jsonb not null,
    said uuid not null
);

create table dataset (
    name text not null,
    version text not null,
    uri text not null,
    digest text not null,
    licence text not null,
    residency text not null,
    sensitivity text not null,
    owner text not null,
    parents jsonb not null,
    published_at timestamptz not null,
    primary key (name, version)
);

-- Everything that happened. No foreign key: a fact may come before the version it is about.
-- version is empty where a fact is about the model as a whole.
create table timeline (
    event_id uuid not null,
    model text not null,
    version text not null,
    type text not null,
    source text not null,
    event_key text not null,
    happened_at timestamptz not null,
    causation uuid,
    correlation text not null,
    traceparent text,
    step text not null,
    deployment_id text,
    environment text,
    cluster text,
    restored text,
    clean boolean,
    summary text not null,
    evidence jsonb not null,
    primary key (event_id, model, version)
);
create index timeline_by_version on timeline (model, version, happened_at);

create index timeline_of_placements on timeline (model) where step in ('SUCCEEDED', 'ROLLED_BACK');

-- Versions that may wait for something, since the first step that was not looked at.
create table unsettled (
    model text not null,
    version text not null,
    since timestamptz not null,
    primary key (model, version)
);
create index unsettled_since on unsettled (since);

create table cost (
    model text not null,
    version text not null,
    currency text not null,
    total numeric not null,
    records bigint not null,
    until timestamptz not null,
    primary key (model, version, currency)
);

create table stall (
    model text not null,
    version text not null,
    waiting_for text not null,
    cause uuid not null,
    primary key (model, version, waiting_for, cause)
);

create table approval (
    model text not null,
    version text not null,
    allowed boolean not null,
    approver text not null,
    reason text not null,
    said uuid not null,
    primary key (model, version)
);

create table drift_case (
    drift uuid primary key,
    model text not null,
    version text not null,
    signal jsonb not null,
    recommendation text not null,
    detected_at timestamptz not null,
    decision text not null,
    reason text not null,
    decided_at timestamptz not null
);
create index drift_case_by_version on drift_case (model, version);

create table retraining (
    request uuid primary key,
    drift uuid not null references drift_case,
    model text not null,
    requested_at timestamptz not null,
    deadline timestamptz not null,
    outcome text not null,
    run_id text
);
create index retraining_by_model on retraining (model, requested_at);
