package dev.weir.finops.core.allocation;

import static dev.weir.finops.Sample.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.statement.MemoryBook;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShareDeskTest {

    private static final Instant DAY = Instant.parse("2026-03-04T00:00:00Z");
    private static final Instant NEXT = DAY.plus(Duration.ofHours(26));

    private final MemoryBook book = new MemoryBook();
    private final MemoryShares books = new MemoryShares();
    private final List<SharedCost> said = new ArrayList<>();

    static List<Split> splits() {
        return List.of(
                new Split.Evenly(),
                new Split.Weighted(Weight.COST),
                new Split.Weighted(Weight.REQUESTS),
                new Split.Fixed(
                        Dimension.Field.PROJECT,
                        Map.of("delays", new BigDecimal("0.7"), "credit", new BigDecimal("0.3"))),
                new Split.Unsplit());
    }

    @ParameterizedTest
    @MethodSource("splits")
    void directCostsAndWhatIsSaidAddUpToTheBill(Split split) {
        aDay();

        run(desk(split), NEXT);

        assertThat(sum()).isEqualByComparingTo("123.456789012346");
        assertThat(said)
                .allSatisfy(cost -> assertThat(cost.entry().slice().kind()).isIn(CostKind.IDLE, CostKind.SHARED));
    }

    @Test
    void aShareTellsWhatIsSplitAndHow() {
        aDay();

        run(desk(new Split.Weighted(Weight.COST)), NEXT);

        assertThat(said)
                .extracting(cost -> cost.entry().slice().allocation().model() + " bears "
                        + cost.entry().slice().kind() + " of " + cost.share().of() + ", "
                        + cost.share().method())
                .containsExactlyInAnyOrder(
                        "flights bears IDLE of node-1, weighted:cost",
                        "loans bears IDLE of node-1, weighted:cost",
                        "flights bears SHARED of Kafka, weighted:cost",
                        "loans bears SHARED of Kafka, weighted:cost",
                        "chat bears SHARED of Kafka, weighted:cost");
        assertThat(said).allSatisfy(cost -> {
            assertThat(cost.entry().interval().start()).isEqualTo(DAY);
            assertThat(cost.entry().month()).isEqualTo(YearMonth.of(2026, 3));
        });
    }

    @Test
    void aDayIsSaidOnceItHasSettled() {
        aDay();
        ShareDesk desk = desk(new Split.Evenly());

        assertThat(run(desk, DAY.plus(Duration.ofHours(24)))).isEmpty();
        assertThat(run(desk, NEXT)).isNotEmpty();
        assertThat(run(desk, NEXT.plus(Duration.ofHours(1)))).isEmpty();
    }

    @Test
    void aDayThatChangesIsSaidAnewAndAddsUpStill() {
        aDay();
        ShareDesk desk = desk(new Split.Weighted(Weight.COST));
        run(desk, NEXT);
        book.add(DAY, cost("late", "credit", "node-1", CostKind.DIRECT, "2.5"));

        run(desk, NEXT.plus(Duration.ofHours(3)));

        assertThat(sum()).isEqualByComparingTo("123.456789012346");
        assertThat(said).extracting(cost -> cost.entry().usageId()).doesNotHaveDuplicates();
        assertThat(said)
                .filteredOn(cost -> !cost.entry().corrects().isEmpty())
                .allSatisfy(cost -> assertThat(said)
                        .extracting(other -> other.entry().usageId())
                        .contains(cost.entry().corrects()));
    }

    @Test
    void aPolicyThatChangesReplacesTheSharesOfTheOneBefore() {
        aDay();
        run(desk(new Split.Weighted(Weight.COST)), NEXT);

        run(desk(new Split.Evenly()), NEXT);

        assertThat(sum()).isEqualByComparingTo("123.456789012346");
        run(desk(new Split.Weighted(Weight.COST)), NEXT);
        assertThat(sum()).isEqualByComparingTo("123.456789012346");
        assertThat(said).extracting(cost -> cost.entry().usageId()).doesNotHaveDuplicates();
    }

    /** A node for 100.000000000001, a pool for 13.456789012345, and a model elsewhere for 10. */
    private void aDay() {
        book.add(DAY, cost("flights", "delays", "node-1", CostKind.DIRECT, "30.1"));
        book.add(DAY.plus(Duration.ofHours(5)), cost("loans", "credit", "node-1", CostKind.DIRECT, "11.37"));
        book.add(DAY.plus(Duration.ofHours(9)), cost("chat", "service", "", CostKind.DIRECT, "10"));
        book.add(DAY, cost("", "", "node-1", CostKind.CAPACITY, "100.000000000001"));
        book.add(DAY, cost("", "", "", CostKind.POOL, "13.456789012345"));
    }

    /** What a reader adds up: capacity and pools are told by their parts. */
    private BigDecimal sum() {
        BigDecimal direct = book.all(query()).stream()
                .filter(cost -> cost.slice().kind() == CostKind.DIRECT)
                .map(cost -> cost.figures().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return said.stream().map(cost -> cost.entry().figures().amount()).reduce(direct, BigDecimal::add);
    }

    private static CostQuery query() {
        return new CostQuery(List.of(), Grain.DAY, Optional.of(DAY), Optional.of(NEXT), List.of());
    }

    private List<SharedCost> run(ShareDesk desk, Instant now) {
        List<SharedCost> news = new ArrayList<>();
        desk.settled(now).forEach(day -> news.addAll(desk.run(day, books, now)));
        said.addAll(news);
        return news;
    }

    private ShareDesk desk(Split split) {
        return new ShareDesk(book, new Allocator(new AllocationPolicy(split, split)), Duration.ofHours(1), 40);
    }

    private static SliceCost cost(String model, String project, String node, CostKind kind, String amount) {
        Origin origin = new Origin(
                "aws",
                "",
                kind == CostKind.POOL ? "Kafka" : "EC2",
                "",
                Commitment.ON_DEMAND,
                "",
                node,
                Role.WORKLOAD,
                "test");
        Allocation to = new Allocation(model, model.isEmpty() ? "" : "1", "", "", project, "");
        BigDecimal none = BigDecimal.ZERO;
        BigDecimal exact = new BigDecimal(amount);
        Figures figures = new Figures(1, exact, none, none, none, none, exact, exact, exact, exact, none);
        return new SliceCost(new Slice(kind, to, origin, "", "", USD), figures);
    }

    private static final class MemoryShares implements ShareBooks {

        private record Noted(LocalDate day, SaidShare said) {}

        private final Map<String, Noted> notes = new TreeMap<>();

        @Override
        public Map<String, SaidShare> said(LocalDate from, LocalDate to) {
            return notes.entrySet().stream()
                    .filter(note -> !note.getValue().day().isBefore(from)
                            && note.getValue().day().isBefore(to))
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, note -> note.getValue().said()));
        }

        @Override
        public void say(String key, LocalDate day, SaidShare share) {
            notes.put(key, new Noted(day, share));
        }

        @Override
        public YearMonth month(Instant instant, Instant now) {
            return YearMonth.from(instant.atOffset(ZoneOffset.UTC));
        }
    }
}
