-- Ids of the events that this service has handled, written in the transaction of the effect.
create table inbox (
    event_id uuid primary key,
    topic text not null,
    seen_at timestamptz not null default now()
);

-- Facts on their way to Kafka. A row is inserted and deleted in one transaction: it lives in the write-ahead log,
-- from which the relay reads it, and the table stays empty. Columns that end in a header's name become that header.
create table outbox (
    ce_id text primary key,
    topic text not null,
    key text not null,
    payload bytea not null,
    ce_specversion text not null,
    ce_type text not null,
    ce_source text not null,
    ce_subject text not null,
    ce_time text not null,
    ce_causationid text,
    ce_correlationid text not null,
    traceparent text,
    content_type text not null
);
