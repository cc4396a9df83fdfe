package dev.weir.finops.storage;

import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.Sample;
import dev.weir.finops.core.budget.Budget;
import dev.weir.finops.core.budget.BudgetAlert;
import dev.weir.finops.core.budget.BudgetWatch;
import dev.weir.finops.core.budget.Period;
import dev.weir.finops.core.carbon.CarbonModel;
import dev.weir.finops.core.desk.Deployment;
import dev.weir.finops.core.estimate.Candidate;
import dev.weir.finops.core.estimate.Estimate;
import dev.weir.finops.core.estimate.MeasuredCost;
import dev.weir.finops.core.estimate.Range;
import dev.weir.finops.core.estimate.TargetEstimate;
import dev.weir.finops.core.rightsizing.Advice;
import dev.weir.finops.core.rightsizing.Rightsizing;
import dev.weir.finops.core.rightsizing.RightsizingDesk;
import dev.weir.finops.core.rightsizing.ScaleToZero;
import dev.weir.finops.core.rightsizing.Standing;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Measure;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import dev.weir.testkit.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdviceBooksIT {

    private static final Instant NOW = Instant.parse("2026-03-20T00:00:00Z");
    private static final CarbonModel CARBON = new CarbonModel(Sample.CARBON);

    private static LedgerDatabase database;

    private final RightsizingDesk desk = new RightsizingDesk(new Rightsizing(Sample.RATES, 1, ScaleToZero.KNATIVE));

    @BeforeAll
    static void start() {
        database = LedgerDatabase.migrated(Database.shared(), "advice");
    }

    @Test
    void demandIsRememberedAndARecommendationIsMadeOnce() {
        for (int day = 3; day > 0; day--) {
            observe(usage("small", NOW.minus(Duration.ofDays(day)), 0.1));
        }

        List<Advice> first = accounts(books -> desk.recommend(books.demand(), NOW));
        List<Advice> second = accounts(books -> desk.recommend(books.demand(), NOW.plusSeconds(600)));

        assertThat(first)
                .extracting(advice -> advice.deployment().deployment() + "/"
                        + advice.recommendation().resource())
                .contains("deployment-of-small/cpu");
        assertThat(second).isEmpty();
    }

    @Test
    void aRecommendationIsKeptWithAllThatAStatementTellsUntilItHoldsNoLonger() {
        for (int day = 3; day > 0; day--) {
            observe(usage("shrunk", NOW.minus(Duration.ofDays(day)), 0.1));
        }
        List<Advice> said = accounts(books -> desk.recommend(books.demand(), NOW));

        List<Standing> told = standing("deployment-of-shrunk");

        assertThat(told)
                .containsExactlyInAnyOrderElementsOf(said.stream()
                        .filter(advice -> advice.deployment().model().equals("shrunk"))
                        .map(advice ->
                                new Standing("deployment-of-shrunk", "shrunk", "1", advice.recommendation(), NOW))
                        .toList());
        assertThat(told)
                .isSortedAccordingTo(Comparator.comparing(
                                (Standing each) -> each.recommendation().monthlySaving())
                        .reversed());
        assertThat(standing("deployment-of-others")).isEmpty();

        observe(usage("shrunk", NOW, 0.1, 0.12));
        accounts(books -> desk.recommend(books.demand(), NOW.plus(Duration.ofDays(1))));

        assertThat(standing("deployment-of-shrunk"))
                .extracting(each -> each.recommendation().resource())
                .doesNotContain("cpu");
    }

    @Test
    void anEstimateIsHeldAgainstWhatCame() {
        Candidate candidate = new Candidate("judged", "1", 0, Optional.empty());
        Instant begun = NOW.minus(Duration.ofDays(2));
        accounts(books -> {
            books.estimates().keep(candidate, estimate(), begun);
            books.estimates().placed("judged", "1", "small");
            books.deployed(new Deployment("deployment-of-judged", "judged", "1", "c0ffee", begun));
            for (int hour = 0; hour < 48; hour++) {
                books.book(Sample.RATES.price(hour("judged", begun.plus(Duration.ofHours(hour)))));
            }
            return true;
        });

        assertThat(accounts(books -> books.estimates().errors("rate-card")).ratios())
                .singleElement()
                .satisfies(ratio -> assertThat(ratio).isCloseTo(1.5, within(1e-9)));
        assertThat(new JdbcEstimateRecords(database.transactions()).estimates())
                .singleElement()
                .satisfies(accuracy -> {
                    assertThat(accuracy.accuracy()).isCloseTo(2.0 / 3, within(1e-9));
                    assertThat(accuracy.coverage()).isEqualTo(1);
                });
    }

    @Test
    void costsThatWereNotBookedOneByOneAreFoundWhenABudgetIsRecounted() {
        BudgetWatch watch = new BudgetWatch();
        CostScope scope = CostScope.parse("model:billed");
        accounts(books ->
                books.budgets().set(new Budget(scope, dollars("10"), new Period.Month(), Budget.USUAL_THRESHOLDS)));
        accounts(books -> watch.look(books.budgets(), NOW));
        accounts(books -> books.book(Sample.RATES.price(hour("billed", NOW.minus(Duration.ofHours(30))))));
        accounts(books -> books.book(Sample.RATES.price(hour("billed", NOW.minus(Duration.ofHours(31))))));

        List<BudgetAlert> before = accounts(books -> watch.look(books.budgets(), NOW));
        List<BudgetAlert> after = accounts(books -> {
            watch.recount(books.budgets(), NOW);
            return watch.look(books.budgets(), NOW);
        });

        assertThat(before).isEmpty();
        assertThat(after).extracting(BudgetAlert::threshold).containsExactly(0.5);
        assertThat(after.getFirst().status().actual()).isEqualTo(dollars("6"));
    }

    @Test
    void theVersionBeforeTellsItsLoadByTheHour() {
        accounts(books -> {
            for (int hour = 1; hour <= 3; hour++) {
                books.book(Sample.RATES.price(hour("before", NOW.minus(Duration.ofHours(hour)))));
            }
            return true;
        });

        MeasuredCost before = accounts(books -> books.estimates().measuredBefore("before", "2", NOW))
                .orElseThrow();

        assertThat(before.hourlyRequests()).containsExactly(3.0, 3.0, 3.0);
        assertThat(before.total()).isEqualTo(dollars("9"));
    }

    private static Estimate estimate() {
        Range hours = new Range(dollars("1"), dollars("2"), dollars("4"));
        return new Estimate(List.of(new TargetEstimate("small", hours, hours, 1, true)), "rate-card", "test", 0.9);
    }

    private static Usage hour(String model, Instant start) {
        return new Usage(
                model + "@" + start,
                "pod",
                allocation(model),
                List.of(Measure.of(UsageKind.REQUESTS, 3)),
                new Interval(start, start.plus(Duration.ofHours(1))));
    }

    private void observe(Usage usage) {
        accounts(books -> {
            desk.observe(usage, books.demand());
            return true;
        });
    }

    private static List<Standing> standing(String deployment) {
        return database.transactions()
                .run(connection -> new Recommendations(new Sql(connection)).standing(Set.of(deployment)));
    }

    private static Usage usage(String model, Instant start, double cpus) {
        return usage(model, start, cpus, 2);
    }

    private static Usage usage(String model, Instant start, double cpus, double kept) {
        double seconds = 86_400;
        return new Usage(
                model + "@" + start,
                "pod",
                allocation(model),
                List.of(
                        Measure.of(UsageKind.CPU_SECONDS, kept * seconds),
                        Measure.of(UsageKind.CPU_USED_SECONDS, cpus * seconds)),
                new Interval(start, start.plus(Duration.ofDays(1))));
    }

    private static Allocation allocation(String model) {
        return new Allocation(model, "1", "deployment-of-" + model, "ada", "delays", "staging");
    }

    private static <T> T accounts(Function<JdbcAccounts, T> work) {
        return database.transactions().run(connection -> {
            Partitions partitions = new Partitions(database.transactions(), Clock.fixed(NOW, ZoneOffset.UTC));
            JdbcAccounts accounts =
                    new JdbcAccounts(connection, new Bookings(connection, partitions, CARBON, NOW), new RecentScopes());
            T done = work.apply(accounts);
            accounts.write();
            return done;
        });
    }
}
