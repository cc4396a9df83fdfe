-- Bills in FOCUS that were imported. A load that was cut short is loading until it is run again.
create table bill_import (
    id bigint generated always as identity primary key,
    digest text not null,
    name text not null,
    state text not null check (state in ('loading', 'booked', 'replaced')),
    begun_at timestamptz not null,
    booked_at timestamptz,
    lines bigint
);
create index bill_import_by_digest on bill_import (digest);

-- What is booked of each account and billing period, and the import that it is from.
create table bill_period (
    billing_account_id text not null,
    billing_period_start timestamptz not null,
    billing_currency text not null,
    import_id bigint not null references bill_import,
    lines bigint not null,
    billed_cost numeric not null,
    effective_cost numeric not null,
    list_cost numeric not null,
    contracted_cost numeric not null,
    primary key (billing_account_id, billing_period_start, billing_currency)
);

-- The charges of booked bills, one partition per import: it is loaded beside the others and attached when it is booked.
-- Costs are as exact as the bill. Columns have the names of FOCUS; what has none here is in other.
create table bill_line (
    import_id bigint not null,
    line bigint not null,
    model text not null,
    version text not null,
    deployment text not null,
    owner text not null,
    project text not null,
    environment text not null,
    cost_center text not null,
    provider_name text,
    billing_account_id text not null,
    billing_account_name text,
    billing_currency text not null,
    billing_period_start timestamptz not null,
    billing_period_end timestamptz not null,
    charge_period_start timestamptz not null,
    charge_period_end timestamptz not null,
    billed_cost numeric not null,
    effective_cost numeric not null,
    list_cost numeric,
    contracted_cost numeric,
    charge_category text,
    charge_class text,
    charge_description text,
    charge_frequency text,
    commitment_discount_category text,
    commitment_discount_id text,
    commitment_discount_name text,
    commitment_discount_status text,
    commitment_discount_type text,
    consumed_quantity numeric,
    consumed_unit text,
    contracted_unit_price numeric,
    invoice_id text,
    invoice_issuer_name text,
    list_unit_price numeric,
    pricing_category text,
    pricing_quantity numeric,
    pricing_unit text,
    publisher_name text,
    region_id text,
    region_name text,
    resource_id text,
    resource_name text,
    resource_type text,
    service_category text,
    service_name text,
    service_subcategory text,
    sku_id text,
    sku_price_id text,
    sub_account_id text,
    sub_account_name text,
    tags jsonb,
    other jsonb
) partition by list (import_id);
create index bill_line_by_period on bill_line (billing_account_id, billing_period_start);
create index bill_line_by_time on bill_line (charge_period_start);
