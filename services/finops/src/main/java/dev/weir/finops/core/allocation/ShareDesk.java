package dev.weir.finops.core.allocation;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.query.CostBook;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.usage.Interval;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Says who bears how much of idle and shared cost, once a day has settled, split as on statements. With the direct
 * costs of the day these lines add up to what is paid. A day that changes afterwards is said anew: lines that differ are
 * taken back and replaced.
 */
public final class ShareDesk {

    private final CostBook book;
    private final Allocator allocator;
    private final Duration settling;
    private final int days;

    /**
     * @param settling how long costs of a day may take to arrive
     * @param days how many settled days are looked at
     */
    public ShareDesk(CostBook book, Allocator allocator, Duration settling, int days) {
        this.book = book;
        this.allocator = allocator;
        this.settling = settling;
        this.days = days;
    }

    /** A share of a day, wherever it comes from and whatever it amounts to. */
    private record Line(LocalDate day, AllocatedCost cost, AllocatedCost.Share share) {

        String key() {
            String text = String.join(
                    "\u001f",
                    day.toString(),
                    share.of(),
                    share.method(),
                    cost.slice().text());
            return "share/" + day + "/" + UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The settled days that are looked at, in order. */
    public List<LocalDate> settled(Instant now) {
        LocalDate end = now.minus(settling).atOffset(ZoneOffset.UTC).toLocalDate();
        return end.minusDays(days).datesUntil(end).toList();
    }

    /** What there is to say of a settled day, in order: what is taken back comes before what replaces it. */
    public List<SharedCost> run(LocalDate day, ShareBooks books, Instant now) {
        Map<String, SaidShare> said = books.said(day, day.plusDays(1));
        Map<String, Line> lines = lines(day);
        List<SharedCost> news = new ArrayList<>();
        said.forEach((key, before) -> {
            if (!lines.containsKey(key)) {
                before.cost().ifPresent(cost -> {
                    news.add(takenBack(cost, books, now));
                    books.say(key, day(cost), new SaidShare(before.revision(), Optional.empty()));
                });
            }
        });
        lines.forEach((key, line) -> {
            SaidShare before = said.getOrDefault(key, new SaidShare(0, Optional.empty()));
            if (before.cost()
                    .filter(cost -> cost.amountsTo(line.cost().figures()))
                    .isEmpty()) {
                before.cost().ifPresent(old -> news.add(takenBack(old, books, now)));
                int revision = before.revision() + 1;
                SharedCost cost = cost(key + "/" + revision, line, books, now);
                news.add(cost);
                books.say(key, line.day(), new SaidShare(revision, Optional.of(cost)));
            }
        });
        return news;
    }

    private Map<String, Line> lines(LocalDate day) {
        CostQuery query = new CostQuery(
                List.of(), Grain.DAY, Optional.of(instant(day)), Optional.of(instant(day.plusDays(1))), List.of());
        Map<String, Line> lines = new LinkedHashMap<>();
        book.slices(
                query,
                (start, costs) -> allocator.allocate(
                        costs,
                        cost -> share(cost)
                                .map(share -> new Line(day, cost, share))
                                .ifPresent(line -> lines.merge(line.key(), line, ShareDesk::plus))));
        return lines;
    }

    /** What a line is a share of; none for what was used directly, or comes to nothing. */
    private static Optional<AllocatedCost.Share> share(AllocatedCost cost) {
        boolean split = cost.slice().kind() == CostKind.IDLE || cost.slice().kind() == CostKind.SHARED;
        if (!split
                || cost.figures().amount().signum() == 0
                        && cost.figures().billed().signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(cost.share().orElseGet(() -> new AllocatedCost.Share(whole(cost), "none")));
    }

    private static String whole(AllocatedCost cost) {
        String node = cost.slice().origin().node();
        String service = cost.slice().origin().service();
        if (cost.slice().kind() == CostKind.IDLE && !node.isEmpty()) {
            return node;
        }
        return service.isEmpty() ? "shared" : service;
    }

    private static Line plus(Line one, Line other) {
        AllocatedCost sum = new AllocatedCost(
                one.cost().slice(),
                one.cost().figures().plus(other.cost().figures()),
                one.cost().share());
        return new Line(one.day(), sum, one.share());
    }

    private static SharedCost cost(String id, Line line, ShareBooks books, Instant now) {
        Instant start = instant(line.day());
        Entry entry = new Entry(
                id,
                books.month(start, now),
                line.cost().slice(),
                line.share().of(),
                line.cost().figures(),
                "",
                "",
                new Interval(start, instant(line.day().plusDays(1))));
        return new SharedCost(entry, line.share());
    }

    private static SharedCost takenBack(SharedCost cost, ShareBooks books, Instant now) {
        Entry entry = cost.entry();
        return new SharedCost(entry.takenBack(books.month(entry.interval().start(), now)), cost.share());
    }

    private static LocalDate day(SharedCost cost) {
        return cost.entry().interval().start().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static Instant instant(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
