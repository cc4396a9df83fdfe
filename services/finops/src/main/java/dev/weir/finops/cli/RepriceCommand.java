package dev.weir.finops.cli;

import dev.weir.finops.core.price.PriceList;
import dev.weir.finops.core.price.RateBook;
import dev.weir.finops.core.price.Repricing;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.messaging.MeshConnection;
import dev.weir.finops.messaging.UsageLog;
import dev.weir.finops.prices.Prices;
import dev.weir.finops.prices.RateFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weir finops reprice}: what other prices would change of what was used. */
@Command(
        name = "reprice",
        description = {
            "Prices the usage in the log by other price lists and shows what changes, by model and project.",
            "With --apply it then says a correction of each record whose cost changes; the service takes the old cost"
                    + " back and books the new one. Applied again, it changes nothing."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:it is shown, and said where that was asked for",
            "2:lists, log or service cannot be read, or the command was not understood"
        })
final class RepriceCommand implements Callable<Integer> {

    @Mixin
    private final HelpOption help = new HelpOption();

    @Option(
            names = "--card",
            required = true,
            paramLabel = "FILE",
            description = "The other price lists (YAML, or a folder of it). They go before those that hold.")
    private Path card = Path.of(".");

    @Option(names = "--from", paramLabel = "DAY", description = "Only usage that began on this day (UTC) or later.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DAY", description = "Only usage that began before this day (UTC).")
    private @Nullable LocalDate to;

    @Option(
            names = "--apply",
            description = "Says the corrections. The service must hold the other lists already, since it prices them.")
    private boolean apply;

    @Mixin
    private final MeshOptions mesh = new MeshOptions();

    @Mixin
    private final PriceOptions prices = new PriceOptions();

    @Spec
    private @Nullable CommandSpec command;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        List<PriceList> lists = RateFiles.lists(card);
        if (apply) {
            mesh.requireLists(lists.stream().map(PriceList::name).toList());
        }
        RateBook current = Prices.book(prices.lists(), Prices.card(prices.card()), prices.exchangeRates());
        try (MeshConnection connection = mesh.connect()) {
            Repricing shown = repricing(current, lists);
            long unreadable = replay(connection, shown, usage -> {});
            out.print(RepriceReport.of(shown, unreadable));
            out.flush();
            if (apply) {
                Corrections corrections = new Corrections(connection.speaker(Clock.systemUTC()));
                replay(connection, repricing(current, lists), corrections::add);
                corrections.flush();
                out.println("said " + corrections.said() + " corrections");
                out.flush();
            }
        }
        return 0;
    }

    private Repricing repricing(RateBook current, List<PriceList> lists) {
        Interval period = new Interval(
                from == null ? Instant.MIN : from.atStartOfDay(ZoneOffset.UTC).toInstant(),
                to == null ? Instant.MAX : to.atStartOfDay(ZoneOffset.UTC).toInstant());
        String name = lists.stream().map(PriceList::name).distinct().collect(Collectors.joining("+"));
        return new Repricing(current, current.under(lists), period, name);
    }

    private static long replay(MeshConnection connection, Repricing repricing, Consumer<Usage> changed) {
        try (UsageLog log = connection.log()) {
            log.read(repricing::note);
            return log.read(usage -> repricing.price(usage).ifPresent(changed));
        }
    }
}
