package dev.weir.finops.core.focus;

import java.util.List;

/** Versions of FOCUS, told apart by the columns that each of them brought or gave up. */
public enum FocusVersion {
    V1_0("1.0", List.of()),
    V1_1(
            "1.1",
            List.of(
                    "CapacityReservationId",
                    "CapacityReservationStatus",
                    "CommitmentDiscountQuantity",
                    "CommitmentDiscountUnit",
                    "ServiceSubcategory",
                    "SkuMeter",
                    "SkuPriceDetails")),
    V1_2(
            "1.2",
            List.of(
                    "BillingAccountType",
                    "InvoiceId",
                    "PricingCurrency",
                    "PricingCurrencyContractedUnitPrice",
                    "PricingCurrencyEffectiveCost",
                    "PricingCurrencyListUnitPrice",
                    "SubAccountType")),
    V1_3("1.3", List.of("HostProviderName", "ServiceProviderName")),
    V1_4("1.4", List.of("HostProviderName", "ServiceProviderName"));

    private final String label;
    private final List<String> marks;

    FocusVersion(String label, List<String> marks) {
        this.label = label;
        this.marks = marks;
    }

    /**
     * The youngest version whose columns a bill has. A bill that names the host or the provider of a service is of 1.3
     * while it still has {@code ProviderName} or {@code PublisherName}, which 1.4 no longer knows.
     */
    public static FocusVersion of(Header header) {
        if (V1_4.marks.stream().anyMatch(header::has)) {
            return header.has("ProviderName") || header.has("PublisherName") ? V1_3 : V1_4;
        }
        if (V1_2.marks.stream().anyMatch(header::has)) {
            return V1_2;
        }
        return V1_1.marks.stream().anyMatch(header::has) ? V1_1 : V1_0;
    }

    /** As FOCUS writes it, for example {@code 1.2}. */
    public String label() {
        return label;
    }

    public boolean isSince(FocusVersion other) {
        return compareTo(other) >= 0;
    }
}
