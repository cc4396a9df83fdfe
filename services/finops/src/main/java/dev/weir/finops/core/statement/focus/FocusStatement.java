package dev.weir.finops.core.statement.focus;

import dev.weir.finops.core.allocation.AllocatedCost;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.statement.Csv;
import dev.weir.finops.core.statement.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A statement as CSV with the columns of FOCUS 1.2 and columns of our own, whose names begin with {@code x_}. A share
 * of idle or shared cost is a row of its own that names what was split and how. Costs are exact.
 */
public final class FocusStatement {

    private static final String ISSUER = "Weir";

    private final Statement statement;

    public FocusStatement(Statement statement) {
        this.statement = statement;
    }

    /** Writes a heading and one row per allocated cost; what a row has none of is left empty, which is null. */
    public void write(Appendable out) throws IOException {
        boolean headed = false;
        for (AllocatedCost cost : statement.costs()) {
            Map<String, String> row = row(cost);
            if (!headed) {
                Csv.line(out, List.copyOf(row.keySet()));
                headed = true;
            }
            Csv.line(out, List.copyOf(row.values()));
        }
        if (!headed) {
            Csv.line(out, List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost"));
        }
    }

    private Map<String, String> row(AllocatedCost cost) {
        Map<String, String> row = new LinkedHashMap<>();
        costs(row, cost.figures());
        when(row);
        what(row, cost);
        price(row, cost);
        own(row, cost);
        return row;
    }

    private void costs(Map<String, String> row, Figures figures) {
        row.put("BilledCost", plain(figures.billed()));
        row.put("EffectiveCost", plain(figures.amount()));
        row.put("ListCost", plain(figures.list()));
        row.put("ContractedCost", plain(figures.contracted()));
        row.put("BillingCurrency", statement.currency().getCurrencyCode());
    }

    private void when(Map<String, String> row) {
        YearMonth month = statement.month();
        row.put("BillingAccountId", statement.scope().label());
        row.put("BillingAccountName", statement.scope().label());
        row.put("BillingAccountType", "Scope");
        row.put("InvoiceId", "");
        row.put("BillingPeriodStart", start(month));
        row.put("BillingPeriodEnd", start(month.plusMonths(1)));
        row.put("ChargePeriodStart", start(month));
        row.put("ChargePeriodEnd", start(month.plusMonths(1)));
    }

    private static void what(Map<String, String> row, AllocatedCost cost) {
        Slice slice = cost.slice();
        String provider =
                slice.origin().provider().isEmpty() ? ISSUER : slice.origin().provider();
        boolean usage = isUsage(slice);
        row.put("ChargeCategory", usage ? "Usage" : slice.category());
        row.put("ChargeClass", "");
        row.put("ChargeDescription", description(cost));
        row.put("ChargeFrequency", usage ? "Usage-Based" : "Recurring");
        row.put("ConsumedQuantity", "");
        row.put("ConsumedUnit", "");
        row.put("InvoiceIssuerName", provider);
        row.put("ProviderName", provider);
        row.put("PublisherName", provider);
        row.put("RegionId", slice.origin().region());
        row.put("RegionName", slice.origin().region());
        row.put("ResourceId", slice.allocation().deployment());
        row.put("ResourceName", slice.allocation().deployment());
        row.put("ResourceType", slice.allocation().deployment().isEmpty() ? "" : "Deployment");
        row.put("ServiceCategory", "AI and Machine Learning");
        row.put("ServiceSubcategory", "Machine Learning");
        row.put(
                "ServiceName",
                slice.origin().service().isEmpty()
                        ? "Model serving"
                        : slice.origin().service());
        row.put("SkuId", slice.origin().sku());
        row.put("SkuPriceId", slice.origin().sku());
        row.put("Tags", json(slice.allocation().tags()));
    }

    /** One month of it, at the price that it had. */
    private static void price(Map<String, String> row, AllocatedCost cost) {
        boolean usage = isUsage(cost.slice());
        row.put("PricingCategory", usage ? pricing(cost.slice()) : "");
        row.put("PricingQuantity", usage ? "1" : "");
        row.put("PricingUnit", usage ? "Months" : "");
        row.put("ListUnitPrice", usage ? plain(cost.figures().list()) : "");
        row.put("ContractedUnitPrice", usage ? plain(cost.figures().contracted()) : "");
    }

    private static boolean isUsage(Slice slice) {
        return slice.category().isEmpty() || slice.category().equals("Usage");
    }

    private static void own(Map<String, String> row, AllocatedCost cost) {
        var to = cost.slice().allocation();
        Figures figures = cost.figures();
        row.put("x_AllocationKind", cost.slice().kind().name());
        row.put("x_SplitOf", cost.share().map(AllocatedCost.Share::of).orElse(""));
        row.put("x_SplitMethod", cost.share().map(AllocatedCost.Share::method).orElse(""));
        row.put("x_Model", to.model());
        row.put("x_ModelVersion", to.version());
        row.put("x_Owner", to.owner());
        row.put("x_Project", to.project());
        row.put("x_Environment", to.environment());
        row.put("x_CostCenter", to.costCenter());
        row.put("x_Node", cost.slice().origin().node());
        row.put("x_Hardware", cost.slice().origin().hardware());
        row.put("x_Commitment", cost.slice().origin().commitment().name());
        row.put("x_CommitmentStatus", cost.slice().commitmentStatus());
        row.put("x_Requests", plain(figures.requests()));
        row.put("x_InputTokens", plain(figures.inputTokens()));
        row.put("x_OutputTokens", plain(figures.outputTokens()));
        row.put("x_CachedInputTokens", plain(figures.cachedTokens()));
        row.put("x_TrainingRuns", plain(figures.trainingRuns()));
        row.put("x_CarbonGrams", plain(figures.carbonGrams()));
    }

    private static String description(AllocatedCost cost) {
        String model = cost.slice().allocation().model();
        String what = switch (cost.slice().kind()) {
            case DIRECT -> "Use";
            case IDLE -> "Share of idle capacity";
            case SHARED -> "Share of shared cost";
            case CAPACITY -> "Capacity";
            case POOL -> "Shared cost";
        };
        return model.isEmpty()
                ? what
                : what + " of " + model + " " + cost.slice().allocation().version();
    }

    private static String pricing(Slice slice) {
        return switch (slice.origin().commitment()) {
            case SPOT -> "Dynamic";
            case COMMITTED, PROVISIONED -> "Committed";
            case UNSPECIFIED, ON_DEMAND -> "Standard";
        };
    }

    private static String start(YearMonth month) {
        return month.atDay(1).atStartOfDay().atOffset(ZoneOffset.UTC).format(DateTimeFormatter.ISO_INSTANT);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static String json(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> quoted(tag.getKey()) + ": " + quoted(tag.getValue()))
                        .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                quoted.append('\\').append(each);
            } else if (each < ' ') {
                quoted.append("\\u00")
                        .append(Character.forDigit(each >> 4, 16))
                        .append(Character.forDigit(each & 15, 16));
            } else {
                quoted.append(each);
            }
        }
        return quoted.append('"').toString();
    }
}
