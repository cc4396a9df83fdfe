-- Shares of idle and shared cost as they were said last, so that they are said again only when they change.
create table share (
    key text primary key,
    day date not null,
    revision integer not null,
    -- Empty when it was taken back.
    cost text not null
);
create index share_by_day on share (day);
