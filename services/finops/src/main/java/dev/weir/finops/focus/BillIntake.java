package dev.weir.finops.focus;

import dev.weir.finops.core.focus.BillPeriod;
import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.CostSum;
import dev.weir.finops.core.focus.Costs;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.FocusVersion;
import dev.weir.finops.core.focus.rule.Rule;
import dev.weir.finops.core.focus.rule.Validation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Reads bills, asks the rules of every row, and parts those that can be booked from those that cannot. */
public final class BillIntake {

    private static final int STEP = 1_000;
    private static final List<String> COSTS = List.of("BilledCost", "EffectiveCost", "ListCost", "ContractedCost");

    private final Validation validation;
    private final RejectFile rejects;
    private final Consumer<FocusRow> accepted;
    private final LongConsumer progress;
    private final Map<String, FocusVersion> files = new LinkedHashMap<>();
    private final Map<BillPeriod, CostSum> periods = new TreeMap<>();
    private final CostSum read = new CostSum();
    private final CostSum booked = new CostSum();
    private final CostSum rejected = new CostSum();

    /**
     * @param accepted takes each row that can be booked
     * @param progress is told how many rows were read, now and then
     */
    public BillIntake(Validation validation, RejectFile rejects, Consumer<FocusRow> accepted, LongConsumer progress) {
        this.validation = validation;
        this.rejects = rejects;
        this.accepted = accepted;
        this.progress = progress;
    }

    /**
     * Reads files one after the other.
     *
     * @throws IOException when one cannot be read, or rejects cannot be written
     */
    public BillSummary read(List<Path> bills) throws IOException {
        for (Path bill : bills) {
            try (BillReader reader = BillFiles.open(bill)) {
                read(bill.toString(), reader);
            } catch (IOException e) {
                throw new IOException(bill + ": " + e.getMessage(), e);
            }
        }
        Map<BillPeriod, Costs> sums = new TreeMap<>();
        periods.forEach((period, sum) -> sums.put(period, sum.costs()));
        return new BillSummary(files, read.costs(), booked.costs(), rejected.costs(), sums, validation.results());
    }

    private void read(String file, BillReader reader) throws IOException {
        if (COSTS.stream().noneMatch(reader.header()::has)) {
            throw new IOException("it has no column of costs as FOCUS names them, so it is no bill");
        }
        files.put(file, FocusVersion.of(reader.header()));
        validation.begin(reader.header());
        long rows = 0;
        for (BillRecord record = reader.next(); record != null; record = reader.next()) {
            switch (record) {
                case BillRecord.Row(FocusRow row) -> take(file, row);
                case BillRecord.Malformed(long number, String reason) -> {
                    read.addUnreadable();
                    rejected.addUnreadable();
                    rejects.add(file, number, "", "", reason);
                }
            }
            if (++rows % STEP == 0) {
                progress.accept(STEP);
            }
        }
        progress.accept(rows % STEP);
    }

    private void take(String file, FocusRow row) throws IOException {
        read.add(row);
        List<Rule> broken = validation.ask(row);
        if (broken.isEmpty()) {
            booked.add(row);
            periods.computeIfAbsent(BillPeriod.of(row), unseen -> new CostSum()).add(row);
            accepted.accept(row);
            return;
        }
        rejected.add(row);
        for (Rule rule : broken) {
            rejects.add(file, row.number(), rule.column(), text(row.text(rule.column())), rule.text());
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
