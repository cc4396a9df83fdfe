-- What was said that versions would cost, and where they were placed.
create table estimate (
    model text not null,
    version text not null,
    target text not null,
    basis text not null,
    currency char(3) not null,
    hourly numeric(30, 12) not null,
    low numeric(30, 12) not null,
    high numeric(30, 12) not null,
    estimated_at timestamptz not null,
    chosen boolean not null default false,
    primary key (model, version, target)
);
