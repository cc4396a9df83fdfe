package dev.weir.finops.core.budget;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.weir.finops.Sample;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.money.Money;
import dev.weir.finops.core.scope.CostScope;
import dev.weir.finops.core.usage.Commitment;
import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetWatchTest {

    private static final CostScope FLIGHTS = CostScope.parse("model:flights");
    private static final Instant TENTH = START.plus(Duration.ofDays(10));

    private final MemoryBudgetBooks books = new MemoryBudgetBooks();
    private final BudgetWatch watch = new BudgetWatch();

    @Test
    void eachThresholdIsToldOnce() {
        books.set(budget("100", new Period.Month()));

        assertThat(spend(49)).isEmpty();
        assertThat(spend(2)).extracting(BudgetAlert::threshold).containsExactly(0.5);
        assertThat(spend(2)).isEmpty();
        assertThat(spend(25)).extracting(BudgetAlert::threshold).containsExactly(0.75);
    }

    @Test
    void thresholdsThatArePassedAtOnceAreToldOneByOne() {
        books.set(budget("100", new Period.Month()));

        List<BudgetAlert> alerts = spend(150);

        assertThat(alerts).extracting(BudgetAlert::threshold).containsExactly(0.5, 0.75, 0.9, 1.0);
        assertThat(alerts).extracting(BudgetAlert::id).doesNotHaveDuplicates();
        assertThat(spend(1)).isEmpty();
    }

    @Test
    void whatIsExpectedIsToldBesideWhatWasSpent() {
        books.set(budget("100", new Period.Month()));
        books.remaining = Optional.of(new BudgetStatus.Expectation(dollars("40"), dollars("60")));

        List<BudgetAlert> alerts = spend(51);

        assertThat(alerts)
                .extracting(BudgetAlert::threshold, BudgetAlert::basis)
                .containsExactly(
                        tuple(0.5, Basis.ACTUAL),
                        tuple(0.5, Basis.FORECAST),
                        tuple(0.75, Basis.FORECAST),
                        tuple(0.9, Basis.FORECAST));
        assertThat(alerts.getLast().status().expected())
                .contains(new BudgetStatus.Expectation(dollars("91"), dollars("111")));
    }

    @Test
    void aNewForecastIsToldWithoutANewCost() {
        books.set(budget("100", new Period.Month()));
        spend(10);
        books.remaining = Optional.of(new BudgetStatus.Expectation(dollars("95"), dollars("95")));

        assertThat(watch.look(books, TENTH))
                .extracting(BudgetAlert::threshold, BudgetAlert::basis)
                .containsExactly(
                        tuple(0.5, Basis.FORECAST),
                        tuple(0.75, Basis.FORECAST),
                        tuple(0.9, Basis.FORECAST),
                        tuple(1.0, Basis.FORECAST));
    }

    @Test
    void aBudgetThatIsRaisedAboveWhatWasSpentIsToldToStandWithinOnce() {
        books.set(budget("100", new Period.Month()));
        spend(120);
        books.set(budget("1000", new Period.Month()));

        List<BudgetAlert> alerts = watch.look(books, TENTH);

        assertThat(alerts).singleElement().satisfies(alert -> {
            assertThat(alert.isWithin()).isTrue();
            assertThat(alert.status().set().revision()).isEqualTo(2);
            assertThat(alert.status().actual()).isEqualTo(dollars("120"));
        });
        assertThat(watch.look(books, TENTH)).isEmpty();
    }

    @Test
    void aBudgetThatIsRaisedTwiceBeforeAnybodyLooksIsToldToStandWithin() {
        books.set(budget("100", new Period.Month()));
        spend(120);
        books.set(budget("500", new Period.Month()));
        books.set(budget("1000", new Period.Month()));

        assertThat(watch.look(books, TENTH))
                .singleElement()
                .satisfies(alert -> assertThat(alert.isWithin()).isTrue());
    }

    @Test
    void aBudgetThatIsRaisedTooLittleIsToldByItsThresholdsOnly() {
        books.set(budget("100", new Period.Month()));
        spend(120);
        books.set(budget("200", new Period.Month()));

        assertThat(watch.look(books, TENTH)).extracting(BudgetAlert::threshold).containsExactly(0.5);
        assertThat(watch.look(books, TENTH)).isEmpty();
    }

    @Test
    void aBudgetOfWhichNothingWasToldIsChangedInSilence() {
        books.set(budget("100", new Period.Month()));
        spend(20);
        books.set(budget("1000", new Period.Month()));

        assertThat(watch.look(books, TENTH)).isEmpty();
    }

    @Test
    void theCostOfAnotherMonthDoesNotCountForThisOne() {
        books.set(budget("100", new Period.Month()));
        watch.spend(entry(START.minus(Duration.ofDays(1)), Role.WORKLOAD, 90), books, TENTH);

        assertThat(spend(40)).isEmpty();
    }

    @Test
    void costsInAnotherCurrencyDoNotCount() {
        books.set(new Budget(
                FLIGHTS,
                new Money(BigDecimal.ONE, Currency.getInstance("EUR")),
                new Period.Month(),
                Budget.USUAL_THRESHOLDS));

        assertThat(spend(90)).isEmpty();
    }

    @Test
    void aWholeNodeIsNotSpentByThoseWhoUsePartsOfIt() {
        books.set(budget("100", new Period.Month()));

        assertThat(watch.spend(entry(START, Role.CAPACITY, 90), books, TENTH)).isEmpty();
        assertThat(spend(40)).isEmpty();
    }

    @Test
    void aCostThatIsTakenBackIsNotSpent() {
        books.set(budget("100", new Period.Month()));
        watch.spend(entry(START, Role.WORKLOAD, 40).takenBack(YearMonth.of(2026, 3)), books, TENTH);

        assertThat(spend(80)).isEmpty();
    }

    @Test
    void aBudgetThatIsSpentTwiceAsFastAsPlannedBurnsAtTwo() {
        books.set(budget("310", new Period.Month()));
        spend(200);

        BudgetStatus status = watch.status(books.all().getFirst(), books, TENTH).orElseThrow();

        assertThat(status.burnRate()).isCloseTo(2, within(1e-9));
        assertThat(status.exhaustedAt()).contains(START.plus(Duration.ofHours(15 * 24 + 12)));
    }

    @Test
    void aBudgetThatLastsIsNotExhausted() {
        books.set(budget("310", new Period.Month()));
        spend(50);

        assertThat(watch.status(books.all().getFirst(), books, TENTH)
                        .orElseThrow()
                        .exhaustedAt())
                .isEmpty();
    }

    @Test
    void aQuarterBeginsWithItsFirstMonth() {
        assertThat(new Period.Quarter().containing(Instant.parse("2026-03-31T23:59:59Z")))
                .contains(new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-04-01T00:00:00Z")));
    }

    @Test
    void aCustomPeriodIsOnce() {
        Period once = new Period.Custom(new Interval(START, TENTH));

        assertThat(once.containing(TENTH)).isEmpty();
        assertThat(once.containing(START)).isPresent();
    }

    @Test
    void aBudgetOfNothingIsRefused() {
        assertThatThrownBy(() -> budget("0", new Period.Month())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Budget(FLIGHTS, dollars("1"), new Period.Month(), List.of(Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private List<BudgetAlert> spend(double dollars) {
        return watch.spend(entry(START, Role.WORKLOAD, dollars), books, TENTH);
    }

    private static Entry entry(Instant start, Role role, double dollars) {
        Usage usage = Sample.usage("any", start, Duration.ofMinutes(1), UsageKind.REQUESTS, dollars);
        Origin origin = new Origin("", "", "", "", Commitment.UNSPECIFIED, "", "", role, "");
        Usage metered = new Usage(
                usage.id(),
                usage.resource(),
                usage.allocation(),
                usage.measures(),
                usage.interval(),
                origin,
                Optional.empty(),
                "");
        return Entry.of(RATES.price(metered), YearMonth.of(2026, 3), BigDecimal.ZERO);
    }

    private static Budget budget(String amount, Period period) {
        return new Budget(FLIGHTS, dollars(amount), period, Budget.USUAL_THRESHOLDS);
    }
}
