-- What deployments keep and use, as their metering records told it.
create table demand (
    deployment text primary key,
    model text not null,
    version text not null,
    environment text not null,
    state text not null,
    last_at timestamptz not null
);
create index demand_by_last on demand (last_at);

-- What was last recommended, so that it is said again only when it changes.
create table recommendation (
    deployment text not null,
    resource text not null,
    size double precision not null,
    recommended text not null,
    said_at timestamptz not null,
    primary key (deployment, resource)
);
