-- A row holds facts of one transaction, in their order, as many as fit; its ce_id is that of the first. Rows with a
-- column for each part of a fact were written before there were batches; the log may still have some.
alter table outbox
    add column facts bytea,
    alter column topic drop not null,
    alter column key drop not null,
    alter column payload drop not null,
    alter column ce_specversion drop not null,
    alter column ce_type drop not null,
    alter column ce_source drop not null,
    alter column ce_subject drop not null,
    alter column ce_time drop not null,
    alter column ce_correlationid drop not null,
    alter column content_type drop not null;
-- A row lives for a moment: it is not worth compressing.
alter table outbox alter column facts set storage external;
