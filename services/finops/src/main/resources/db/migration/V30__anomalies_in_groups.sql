-- Anomalies have a cause that groups them, a range, contributors, and what people said about them.
alter table anomaly
    add column group_id text not null default '',
    add column cause text not null default '',
    add column peak numeric(30, 12) not null default 0,
    add column lower_bound numeric(30, 12) not null default 0,
    add column score double precision not null default 0,
    add column ends_at timestamptz,
    add column contributors text not null default '[]',
    add column feedback text;
update anomaly set group_id = id, cause = substr(scope, length('model:') + 1), peak = actual, ends_at = starts_at;
alter table anomaly alter column ends_at set not null;
create index anomaly_by_cause on anomaly (cause, starts_at) where closed_at is null;

-- What the watch of patterns remembers, one row per scope; whoever writes it has locked the scope's row in surge.
create table pattern (
    scope text primary key,
    state bytea not null
);

-- Finds the time around an anomaly; metering records come almost in the order of their time.
create index ledger_by_time on ledger using brin (starts_at);
