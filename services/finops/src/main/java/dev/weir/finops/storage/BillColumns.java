package dev.weir.finops.storage;

import dev.weir.finops.core.focus.Header;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The columns of {@code bill_line} beside those that tell whose a charge is. */
enum BillColumns {
    BILLING_ACCOUNT_ID("BillingAccountId", Type.TEXT),
    BILLING_ACCOUNT_NAME("BillingAccountName", Type.TEXT),
    BILLING_CURRENCY("BillingCurrency", Type.TEXT),
    BILLING_PERIOD_START("BillingPeriodStart", Type.INSTANT),
    BILLING_PERIOD_END("BillingPeriodEnd", Type.INSTANT),
    CHARGE_PERIOD_START("ChargePeriodStart", Type.INSTANT),
    CHARGE_PERIOD_END("ChargePeriodEnd", Type.INSTANT),
    BILLED_COST("BilledCost", Type.DECIMAL),
    EFFECTIVE_COST("EffectiveCost", Type.DECIMAL),
    LIST_COST("ListCost", Type.DECIMAL),
    CONTRACTED_COST("ContractedCost", Type.DECIMAL),
    CHARGE_CATEGORY("ChargeCategory", Type.TEXT),
    CHARGE_CLASS("ChargeClass", Type.TEXT),
    CHARGE_DESCRIPTION("ChargeDescription", Type.TEXT),
    CHARGE_FREQUENCY("ChargeFrequency", Type.TEXT),
    COMMITMENT_DISCOUNT_CATEGORY("CommitmentDiscountCategory", Type.TEXT),
    COMMITMENT_DISCOUNT_ID("CommitmentDiscountId", Type.TEXT),
    COMMITMENT_DISCOUNT_NAME("CommitmentDiscountName", Type.TEXT),
    COMMITMENT_DISCOUNT_STATUS("CommitmentDiscountStatus", Type.TEXT),
    COMMITMENT_DISCOUNT_TYPE("CommitmentDiscountType", Type.TEXT),
    CONSUMED_QUANTITY("ConsumedQuantity", Type.DECIMAL),
    CONSUMED_UNIT("ConsumedUnit", Type.TEXT),
    CONTRACTED_UNIT_PRICE("ContractedUnitPrice", Type.DECIMAL),
    INVOICE_ID("InvoiceId", Type.TEXT),
    INVOICE_ISSUER_NAME("InvoiceIssuerName", Type.TEXT),
    LIST_UNIT_PRICE("ListUnitPrice", Type.DECIMAL),
    PRICING_CATEGORY("PricingCategory", Type.TEXT),
    PRICING_QUANTITY("PricingQuantity", Type.DECIMAL),
    PRICING_UNIT("PricingUnit", Type.TEXT),
    PUBLISHER_NAME("PublisherName", Type.TEXT),
    REGION_ID("RegionId", Type.TEXT),
    REGION_NAME("RegionName", Type.TEXT),
    RESOURCE_ID("ResourceId", Type.TEXT),
    RESOURCE_NAME("ResourceName", Type.TEXT),
    RESOURCE_TYPE("ResourceType", Type.TEXT),
    SERVICE_CATEGORY("ServiceCategory", Type.TEXT),
    SERVICE_NAME("ServiceName", Type.TEXT),
    SERVICE_SUBCATEGORY("ServiceSubcategory", Type.TEXT),
    SKU_ID("SkuId", Type.TEXT),
    SKU_PRICE_ID("SkuPriceId", Type.TEXT),
    SUB_ACCOUNT_ID("SubAccountId", Type.TEXT),
    SUB_ACCOUNT_NAME("SubAccountName", Type.TEXT);

    /** How a value is written. */
    enum Type {
        TEXT,
        DECIMAL,
        INSTANT
    }

    /** The provider of a charge, by what a version of FOCUS calls it, the youngest name first. */
    static final List<String> PROVIDER = List.of("ServiceProviderName", "HostProviderName", "ProviderName");

    static final String TAGS = "Tags";

    private static final Pattern WORD = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private final String focus;
    private final Type type;

    BillColumns(String focus, Type type) {
        this.focus = focus;
        this.type = type;
    }

    String focus() {
        return focus;
    }

    Type type() {
        return type;
    }

    /** The name of the column in the database. */
    String column() {
        return WORD.matcher(focus).replaceAll("_").toLowerCase(Locale.ROOT);
    }

    /** Those that a bill has, in order. */
    static List<BillColumns> in(Header header) {
        return Arrays.stream(values())
                .filter(column -> header.has(column.focus))
                .toList();
    }

    /** The columns of a bill that have none of their own. */
    static List<Integer> others(Header header) {
        List<Integer> others = new ArrayList<>();
        for (int index = 0; index < header.size(); index++) {
            String name = header.columns().get(index);
            boolean known = PROVIDER.stream().anyMatch(name::equalsIgnoreCase)
                    || TAGS.equalsIgnoreCase(name)
                    || Arrays.stream(values()).anyMatch(column -> column.focus.equalsIgnoreCase(name));
            if (!known) {
                others.add(index);
            }
        }
        return others;
    }
}
