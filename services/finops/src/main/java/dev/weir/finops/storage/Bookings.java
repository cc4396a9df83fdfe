package dev.weir.finops.storage;

import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.ledger.OpenBooks;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Usage;
import java.sql.Connection;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Bookings of one transaction: which are new, in whose books they are, and their sums. */
final class Bookings {

    private final Connection connection;
    private final Partitions partitions;
    private final CarbonModel carbon;
    private final Instant now;
    private final Books books;
    private final RunningCosts running;
    private final Map<String, YearMonth> months = new HashMap<>();
    private final Set<String> fresh = new HashSet<>();

    Bookings(Connection connection, Partitions partitions, CarbonModel carbon, Instant now) {
        this.connection = connection;
        this.partitions = partitions;
        this.carbon = carbon;
        this.now = now;
        this.books = new Books(connection);
        this.running = new RunningCosts(connection);
    }

    void announce(Collection<Usage> usages) {
        OpenBooks open = books.open();
        Map<String, YearMonth> announced = new TreeMap<>();
        for (Usage usage : usages) {
            announced.putIfAbsent(usage.id(), open.month(usage.interval().start(), now));
        }
        new HashSet<>(announced.values()).forEach(partitions::ensure);
        months.putAll(announced);
        fresh.addAll(firstSeen(announced));
    }

    Optional<Entry> book(PricedUsage priced) {
        Usage usage = priced.usage();
        if (!months.containsKey(usage.id())) {
            announce(List.of(usage));
        }
        if (!fresh.remove(usage.id())) {
            return Optional.empty();
        }
        Entry entry = Entry.of(priced, month(usage), carbon.grams(usage));
        books.add(entry);
        running.add(entry);
        return Optional.of(entry);
    }

    YearMonth month(Usage usage) {
        return Optional.ofNullable(months.get(usage.id()))
                .orElseThrow(() -> new IllegalStateException("usage " + usage.id() + " was not announced"));
    }

    Optional<Entry> takeBack(String usageId) {
        write();
        Optional<Entry> booked = new EntryReader(connection).find(usageId);
        return booked.map(entry -> entry.takenBack(month(entry)))
                .filter(entry ->
                        !firstSeen(Map.of(entry.usageId(), entry.month())).isEmpty())
                .map(entry -> {
                    partitions.ensure(entry.month());
                    books.add(entry);
                    running.add(entry);
                    return entry;
                });
    }

    void write() {
        books.write();
        running.write();
    }

    private YearMonth month(Entry entry) {
        return books.open().month(entry.interval().start(), now);
    }

    private Set<String> firstSeen(Map<String, YearMonth> usages) {
        return new HashSet<>(new Sql(connection)
                .query(
                        "insert into booked select * from unnest(?, ?::date[]) on conflict do nothing returning usage_id",
                        row -> row.getString(1),
                        usages.keySet().toArray(String[]::new),
                        usages.values().stream()
                                .map(month -> month.atDay(1).toString())
                                .toArray(String[]::new)));
    }
}
