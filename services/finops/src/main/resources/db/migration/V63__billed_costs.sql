-- Lines of bills as costs; those of a node that workloads name are the capacity of that node.
create view billed_cost (month, hour, records, requests, input_tokens, output_tokens, cached_tokens, training_runs, amount, list_amount,
    contracted_amount, billed_amount, carbon_grams, kind, model, version, deployment, owner, project, environment,
    cost_center, provider, region, service, sku, commitment, hardware, node, source, category, commitment_status,
    currency, tags, began) as
select date_trunc('month', charge_period_start at time zone 'UTC')::date, date_trunc('hour', charge_period_start, 'UTC'),
    1, 0, 0, 0, 0, 0, effective_cost, coalesce(list_cost, effective_cost), coalesce(contracted_cost, effective_cost),
    billed_cost, 0, case when billed_node.node is null then 'DIRECT' else 'CAPACITY' end, model, version, deployment,
    owner, project, environment, cost_center, coalesce(provider_name, ''), coalesce(region_id, ''),
    coalesce(service_name, ''), coalesce(sku_id, ''),
    case when coalesce(commitment_discount_status, '') <> '' then 'COMMITTED' else 'UNSPECIFIED' end, '',
    coalesce(billed_node.node, ''), 'bill', coalesce(charge_category, ''), coalesce(commitment_discount_status, ''),
    billing_currency, coalesce(tags, '{}'::jsonb), charge_period_start
from bill_line left join (select distinct node from slice where node <> '' and kind = 'DIRECT') billed_node
    on billed_node.node = bill_line.resource_id;

-- What was metered and what was billed; months that are in files are not here.
create or replace view cost_line as
select month, hour, records, requests, input_tokens, output_tokens, cached_tokens, training_runs, amount, list_amount,
    contracted_amount, billed_amount, carbon_grams, kind, model, version, deployment, owner, project, environment,
    cost_center, provider, region, service, sku, commitment, hardware, node, source, category, commitment_status,
    currency::text as currency, tags, hour as began
from hourly_cost join slice on slice.id = hourly_cost.slice
where not exists (select from closed_month where closed_month.month = hourly_cost.month and file is not null)
union all
select month, hour, records, requests, input_tokens, output_tokens, cached_tokens, training_runs, amount, list_amount,
    contracted_amount, billed_amount, carbon_grams, kind, model, version, deployment, owner, project, environment,
    cost_center, provider, region, service, sku, commitment, hardware, node, source, category, commitment_status,
    currency, tags, began
from billed_cost;
