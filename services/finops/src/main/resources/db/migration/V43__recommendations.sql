-- All that is known of a recommendation, for statements. What was said before was kept by size only, so it is said once
-- more.
delete from recommendation;
alter table recommendation
    add column current text not null,
    add column lower text not null,
    add column upper text not null,
    add column confidence double precision not null,
    add column monthly_saving numeric not null,
    add column currency text not null,
    add column risk text not null,
    add column reason text not null,
    add column changes text not null,
    -- Whether it would be recommended still.
    add column holds boolean not null default true;
