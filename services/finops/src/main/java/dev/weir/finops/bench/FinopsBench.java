package dev.weir.finops.bench;

import dev.weir.finops.storage.history.SyntheticHistory;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a finops service that runs. */
@Command(name = "bench finops", mixinStandardHelpOptions = true, description = "Measures a finops service that runs.")
public final class FinopsBench implements Callable<Integer> {

    /** Libraries' logs are no figures. */
    private static final Logger LOGS = Logger.getLogger("");

    @Option(names = "--broker", required = true)
    private String broker = "";

    @Option(names = "--schema-registry", required = true)
    private String schemaRegistry = "";

    @Option(names = "--service", required = true)
    private URI service = URI.create("");

    @Option(names = "--database", required = true)
    private String database = "";

    @Option(names = "--user", required = true)
    private String user = "";

    @Option(names = "--folder", required = true)
    private Path folder = Path.of("");

    /** What can be measured alone. */
    private enum Part {
        EVENTS,
        BILL,
        QUESTIONS
    }

    @Option(names = "--only", split = ",", defaultValue = "events,bill,questions")
    private Set<Part> parts = EnumSet.allOf(Part.class);

    @Option(names = "--events", defaultValue = "50000")
    private int events;

    @Option(names = "--warm-up", defaultValue = "100000")
    private int warmUp;

    @Option(names = "--bill-rows", defaultValue = "100000")
    private int billRows;

    @Option(names = "--rows", defaultValue = "20000000")
    private long rows;

    @Option(names = "--questions", defaultValue = "300")
    private int questions;

    private final PrintStream out = System.out;

    public static void main(String[] arguments) {
        LOGS.setLevel(Level.OFF);
        System.exit(new CommandLine(new FinopsBench())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        YearMonth now = YearMonth.from(Clock.systemUTC().instant().atOffset(ZoneOffset.UTC));
        boolean whole = true;
        if (parts.contains(Part.EVENTS)) {
            whole = new EventBench(broker, schemaRegistry, warmUp, out).run(events);
        }
        if (parts.contains(Part.BILL)) {
            whole &= new BillBench(folder.resolve("bill"), out).run(billRows, now, database, user);
        }
        if (parts.contains(Part.QUESTIONS)) {
            whole &= history(now);
        }
        return whole ? 0 : 1;
    }

    private boolean history(YearMonth now) throws IOException, InterruptedException {
        SyntheticHistory history = new SyntheticHistory(folder.resolve("history"), rows);
        String password = System.getenv().getOrDefault("QUARKUS_DATASOURCE_PASSWORD", "");
        long begin = System.nanoTime();
        long hours = history.write(now, database, user, password);
        out.printf(
                "%,d metering records of twelve closed months and %,d sums by the hour written in %.0f s%n",
                rows, hours, (System.nanoTime() - begin) / 1e9);
        boolean answered = new QueryBench(service, out).run(questions, now);
        List<Double> seconds = history.groupRecords(5);
        out.printf(
                "%-52s %8.0f ms (median of %d)%n",
                "for comparison: DuckDB groups all records by model",
                seconds.stream().sorted().skip(seconds.size() / 2).findFirst().orElseThrow() * 1_000,
                seconds.size());
        return answered;
    }
}
