package dev.weir.finops.core.statement;

import static dev.weir.finops.Sample.USD;
import static dev.weir.finops.Sample.dollars;

import dev.weir.finops.core.allocation.AllocationPolicy;
import dev.weir.finops.core.allocation.Allocator;
import dev.weir.finops.core.allocation.Split;
import dev.weir.finops.core.allocation.TagPolicy;
import dev.weir.finops.core.allocation.Weight;
import dev.weir.finops.core.ledger.CostKind;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import dev.weir.finops.core.query.SliceCost;
import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Risk;
import dev.weir.finops.core.rightsizing.Standing;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Half a year of a team with three models on two nodes, a platform that they share and a training run now and then. */
public final class StatementSample {

    public static final YearMonth MONTH = YearMonth.of(2026, 10);
    public static final Instant NOW = Instant.parse("2026-10-22T06:00:00Z");

    private static final Allocation FLIGHTS = new Allocation(
            "flights", "7", "flights-production-7", "ada", "delays", "production", "4711", Map.of("team", "ops"));
    private static final Allocation LOANS = new Allocation(
            "loans", "3", "loans-production-3", "grace", "credit", "production", "4712", Map.of("team", "risk"));
    private static final Allocation CHAT =
            new Allocation("support-chat", "12", "support-chat-12", "linus", "service", "production", "", Map.of());
    private static final Allocation TRAINING =
            new Allocation("flights", "", "", "ada", "delays", "training", "4711", Map.of("team", "ops"));
    private static final Allocation NOBODY = new Allocation("", "", "", "", "", "");

    private static final Standing PARTITION = standing(
            CHAT,
            new Recommendation(
                    "gpu",
                    "1",
                    "mig-3g.20gb",
                    "",
                    "",
                    1,
                    dollars("396.29"),
                    Risk.HIGH,
                    "In 95 of 100 minutes at most 31 % of the GPU were in use, and 14.2 GiB of its memory.",
                    3.0 / 7,
                    List.of(
                            change("limits", "nvidia.com/mig-3g.20gb", "1"),
                            change("limits", "nvidia.com/gpu", null))));
    private static final Standing LESS_MEMORY = standing(
            LOANS,
            new Recommendation(
                    "memory",
                    "8192Mi",
                    "5120Mi",
                    "4608Mi",
                    "6656Mi",
                    1,
                    dollars("9.28"),
                    Risk.MEDIUM,
                    "On nine of ten days memory peaked at 4.35 GiB or less; 8.00 GiB are kept.",
                    5,
                    List.of(change("limits", "memory", "5120Mi"), change("requests", "memory", "5120Mi"))));

    private StatementSample() {}

    private static Standing standing(Allocation of, Recommendation recommendation) {
        return new Standing(of.deployment(), of.model(), of.version(), recommendation, NOW);
    }

    private static FieldChange change(String part, String resource, @Nullable String value) {
        return new FieldChange(List.of("spec", "predictor", "model", "resources", part, resource), value);
    }

    public static StatementDesk desk(boolean withOutlook) {
        return new StatementDesk(
                book(),
                month -> Map.of("flights/7", new BigDecimal(31_400_000)),
                withOutlook ? new Full() : new Nothing(),
                new Allocator(new AllocationPolicy(new Split.Weighted(Weight.COST), new Split.Weighted(Weight.COST))),
                new TagPolicy(
                        List.of(
                                new TagPolicy.Required("cost_center", Set.of()),
                                new TagPolicy.Required("owner", Set.of())),
                        List.of()),
                new TokenWeights(BigDecimal.ONE, BigDecimal.valueOf(5), new BigDecimal("0.1")));
    }

    public static MemoryBook book() {
        MemoryBook book = new MemoryBook();
        Random random = new Random(5);
        Instant hour = Instant.parse("2026-05-01T00:00:00Z");
        for (int number = 0; hour.isBefore(NOW); number++, hour = hour.plus(Duration.ofHours(1))) {
            double day = 1 + 0.5 * Math.sin((number % 24 - 6) / 24.0 * 2 * Math.PI);
            double growth = 1 + number / 4_000.0;
            double surge = hour.isAfter(Instant.parse("2026-10-13T00:00:00Z"))
                            && hour.isBefore(Instant.parse("2026-10-15T00:00:00Z"))
                    ? 1.4
                    : 1;
            double noise = 0.9 + 0.2 * random.nextDouble();
            book.add(hour, cost(FLIGHTS, "node-a", CostKind.DIRECT, 0.55 * day * growth * noise, 60_000 * day * noise));
            book.add(hour, cost(LOANS, "node-a", CostKind.DIRECT, 0.31 * growth * noise, 9_000 * noise));
            book.add(hour, chat(1.3 * day * growth * noise * surge, 4_000_000 * day * noise * surge));
            book.add(hour, cost(NOBODY, "node-a", CostKind.CAPACITY, 1.9, 0));
            book.add(hour, cost(NOBODY, "node-gpu", CostKind.CAPACITY, 4.1, 0));
            book.add(hour, cost(NOBODY, "", CostKind.POOL, 0.42, 0));
            if (number % 168 == 50) {
                book.add(hour, training(14.2 * noise));
            }
        }
        return book;
    }

    private static SliceCost cost(Allocation to, String node, CostKind kind, double amount, double requests) {
        Role role = kind == CostKind.CAPACITY ? Role.CAPACITY : kind == CostKind.POOL ? Role.SHARED : Role.WORKLOAD;
        Origin origin = new Origin(
                "aws",
                "eu-west-1",
                kind == CostKind.POOL ? "Kafka and PostgreSQL" : "Amazon EC2",
                node.equals("node-gpu") ? "g5.2xlarge" : "m7i.4xlarge",
                Commitment.ON_DEMAND,
                node.equals("node-gpu") ? "NVIDIA A10G" : "",
                node,
                role,
                "opencost");
        return new SliceCost(new Slice(kind, to, origin, "", "", USD), figures(amount, requests, 0, 0));
    }

    private static SliceCost chat(double amount, double tokens) {
        SliceCost cost = cost(CHAT, "node-gpu", CostKind.DIRECT, amount, tokens / 2_000);
        return new SliceCost(cost.slice(), figures(amount, tokens / 2_000, tokens, 0));
    }

    private static SliceCost training(double amount) {
        SliceCost cost = cost(TRAINING, "", CostKind.DIRECT, amount, 0);
        return new SliceCost(cost.slice(), figures(amount, 0, 0, 1));
    }

    private static Figures figures(double amount, double requests, double tokens, int runs) {
        BigDecimal exact = exact(amount);
        return new Figures(
                1,
                exact(Math.floor(requests)),
                exact(Math.floor(tokens * 0.6)),
                exact(Math.floor(tokens * 0.25)),
                exact(Math.floor(tokens * 0.15)),
                BigDecimal.valueOf(runs),
                exact,
                exact.multiply(new BigDecimal("1.25")).setScale(12, RoundingMode.HALF_EVEN),
                exact.multiply(new BigDecimal("1.1")).setScale(12, RoundingMode.HALF_EVEN),
                exact,
                exact(amount * 190));
    }

    private static BigDecimal exact(double number) {
        return BigDecimal.valueOf(number).setScale(12, RoundingMode.HALF_EVEN);
    }

    /** Nobody knows anything. */
    static class Nothing implements Outlook {

        @Override
        public List<Anomaly> anomalies(Scope scope, YearMonth month) {
            return List.of();
        }

        @Override
        public Optional<Budget> budget(Scope scope, YearMonth month) {
            return Optional.empty();
        }

        @Override
        public List<Expected> forecast(Scope scope, YearMonth month) {
            return List.of();
        }

        @Override
        public List<Standing> recommendations(Set<String> deployments) {
            return List.of();
        }
    }

    /** Everything is known. */
    static final class Full extends Nothing {

        @Override
        public List<Anomaly> anomalies(Scope scope, YearMonth month) {
            return List.of(new Anomaly(
                    "model:support-chat",
                    Instant.parse("2026-10-13T00:04:00Z"),
                    Optional.of(Instant.parse("2026-10-15T00:10:00Z")),
                    new BigDecimal("187.31"),
                    new BigDecimal("121.02"),
                    "support-chat-12"));
        }

        @Override
        public Optional<Budget> budget(Scope scope, YearMonth month) {
            return Optional.of(new Budget(scope.label(), new BigDecimal("6000")));
        }

        @Override
        public List<Expected> forecast(Scope scope, YearMonth month) {
            List<Expected> days = new ArrayList<>();
            for (LocalDate day = LocalDate.of(2026, 10, 23); YearMonth.from(day).equals(month); day = day.plusDays(1)) {
                BigDecimal width = BigDecimal.valueOf(4L + day.getDayOfMonth() - 22);
                BigDecimal middle = BigDecimal.valueOf(173);
                days.add(new Expected(day, middle, middle.subtract(width), middle.add(width)));
            }
            return days;
        }

        @Override
        public List<Standing> recommendations(Set<String> deployments) {
            return Stream.of(PARTITION, LESS_MEMORY)
                    .filter(standing -> deployments.contains(standing.deployment()))
                    .toList();
        }
    }
}
