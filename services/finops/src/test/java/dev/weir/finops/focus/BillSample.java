package dev.weir.finops.focus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes small bills for tests: one row is use of a service for an hour of March 2026. */
public final class BillSample {

    private final Map<String, String> usual = new LinkedHashMap<>();
    private final List<String> rows = new ArrayList<>();

    public BillSample() {
        usual.put("BilledCost", "0.10");
        usual.put("EffectiveCost", "0.10");
        usual.put("ListCost", "0.20");
        usual.put("ContractedCost", "0.10");
        usual.put("BillingAccountId", "4711");
        usual.put("BillingAccountName", "Acme");
        usual.put("BillingCurrency", "USD");
        usual.put("BillingPeriodStart", "2026-03-01T00:00:00Z");
        usual.put("BillingPeriodEnd", "2026-04-01T00:00:00Z");
        usual.put("ChargePeriodStart", "2026-03-05T07:00:00Z");
        usual.put("ChargePeriodEnd", "2026-03-05T08:00:00Z");
        usual.put("ChargeCategory", "Usage");
        usual.put("ChargeClass", "");
        usual.put("ChargeDescription", "an hour");
        usual.put("ChargeFrequency", "Usage-Based");
        usual.put("InvoiceIssuerName", "Cloud");
        usual.put("PricingQuantity", "1");
        usual.put("PricingUnit", "Hours");
        usual.put("ListUnitPrice", "0.20");
        usual.put("ServiceName", "Virtual Machines");
        usual.put("ServiceCategory", "Compute");
        usual.put("ProviderName", "Cloud");
        usual.put("PublisherName", "Cloud");
        usual.put("Tags", "{\"model\": \"flights\", \"env\": \"production\"}");
    }

    /** Every row has this from here on, unless it says otherwise. */
    public BillSample usually(String column, String value) {
        usual.put(column, value);
        return this;
    }

    /** A row that differs from the usual one: column, value, column, value. */
    public BillSample row(String... differences) {
        Map<String, String> row = new LinkedHashMap<>(usual);
        for (int index = 0; index < differences.length; index += 2) {
            row.put(differences[index], differences[index + 1]);
        }
        rows.add(row.values().stream().map(BillSample::quoted).collect(Collectors.joining(",")));
        return this;
    }

    /** A line as it is. */
    public BillSample line(String line) {
        rows.add(line);
        return this;
    }

    public String text() {
        return String.join(",", usual.keySet()) + "\r\n" + String.join("\r\n", rows) + "\r\n";
    }

    public Path in(Path file) throws IOException {
        return Files.writeString(file, text());
    }

    private static String quoted(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
