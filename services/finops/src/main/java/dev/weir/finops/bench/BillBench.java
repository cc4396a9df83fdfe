package dev.weir.finops.bench;

import dev.weir.finops.cli.FinopsCommand;
import dev.weir.finops.storage.history.SyntheticHistory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.Locale;
import picocli.CommandLine;

/** A made bill in FOCUS, imported, beside DuckDB that only reads the same file. */
final class BillBench {

    private static final String HEADING = "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,"
            + "BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,"
            + "ChargePeriodEnd,ChargePeriodStart,ConsumedQuantity,ConsumedUnit,ContractedCost,ContractedUnitPrice,"
            + "EffectiveCost,InvoiceIssuerName,ListCost,ListUnitPrice,PricingCategory,PricingQuantity,PricingUnit,"
            + "ProviderName,PublisherName,RegionId,RegionName,ResourceId,ResourceName,ResourceType,ServiceCategory,"
            + "ServiceName,SkuId,SkuPriceId,SubAccountId,SubAccountName,Tags\n";

    private final Path folder;
    private final PrintStream out;

    BillBench(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    /** Prints rates, or why the bill was not booked as a whole; whether it was. */
    boolean run(int rows, YearMonth month, String url, String user) throws IOException {
        Files.createDirectories(folder);
        Path bill = folder.resolve("bill.csv");
        write(bill, rows, month);
        double read = SyntheticHistory.readBill(bill);
        CommandLine command = FinopsCommand.commandLine();
        StringWriter report = new StringWriter();
        command.setOut(new PrintWriter(report));
        command.setErr(new PrintWriter(report));
        long begin = System.nanoTime();
        int code = command.execute("import", bill.toString(), "--database", url, "--user", user);
        double imported = (System.nanoTime() - begin) / 1e9;
        if (code != 0) {
            out.println(report);
            return false;
        }
        out.printf("%-52s %,12.0f /s%n", "FOCUS rows validated, allocated and booked", rows / imported);
        out.printf("%-52s %,12.0f /s%n", "floor: DuckDB reads the same file and sums it up", rows / read);
        return true;
    }

    private static void write(Path bill, int rows, YearMonth month) throws IOException {
        String from = month.atDay(1) + "T00:00:00Z";
        String to = month.plusMonths(1).atDay(1) + "T00:00:00Z";
        try (BufferedWriter writer = Files.newBufferedWriter(bill)) {
            writer.write(HEADING);
            for (int row = 0; row < rows; row++) {
                String start = "%sT%02d:00:00Z".formatted(month.atDay(1 + row / 24 % 28), row % 24);
                String end = "%sT%02d:59:59Z".formatted(month.atDay(1 + row / 24 % 28), row % 24);
                String cost = String.format(Locale.ROOT, "0.%06d", 1 + row % 9_973);
                writer.write(cost + ",acct-1,Account,USD," + to + "," + from + ",Usage,,Compute hours,Usage-Based,"
                        + end
                        + "," + start + ",1,Hours," + cost + "," + cost + "," + cost + ",AWS," + cost + "," + cost
                        + ",Standard,1,Hours,AWS,AWS,eu-west-1,Ireland,i-" + row % 500 + ",node " + row % 500
                        + ",Instance,Compute,Amazon EC2,SKU" + row % 50 + ",SKU" + row % 50
                        + ".P,sub-1,Production,\"{\"\"model\"\": \"\"model-" + row % 40 + "\"\"}\"\n");
            }
        }
    }
}
