package dev.weir.finops.core.desk;

import static dev.weir.finops.Sample.RATES;
import static dev.weir.finops.Sample.START;
import static dev.weir.finops.Sample.dollars;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.finops.Sample;
import dev.weir.finops.core.anomaly.Contributor;
import dev.weir.finops.core.anomaly.Feedback;
import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.anomaly.PatternSettings;
import dev.weir.finops.core.anomaly.SurgeSettings;
import dev.weir.finops.core.novelty.NoveltySettings;
import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.core.usage.UsageKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AnomalyDeskTest {

    private static final Duration STRETCH = Duration.ofMinutes(10);
    private static final int DAY = 144;
    private static final SurgeSettings SURGE = new SurgeSettings(STRETCH, 10, 60, 6, 1, new BigDecimal("0.01"), 3);

    private final AnomalyDesk desk = new AnomalyDesk(
            SURGE, new PatternSettings(NoveltySettings.DEFAULT, 0.25), RATES.zero(), Duration.ofHours(1));
    private final MemoryAccounts accounts = new MemoryAccounts();
    private final MemoryNotes notes = accounts.anomalies();
    private int stretch;

    @Test
    void aSurgeOfAModelAndOfWhatHoldsItIsOneGroup() {
        steady(20);

        cost(100);

        assertThat(notes.told)
                .extracting(CostAnomaly::scope)
                .containsExactly("model:flights", "project:delays", "owner:ada", "environment:staging", "total");
        assertThat(notes.told)
                .extracting(CostAnomaly::group)
                .containsOnly(notes.told.getFirst().id());
    }

    @Test
    void aLaterSurgeIsAnotherGroup() {
        steady(20);
        cost(100);
        steady(20);

        cost(100);

        assertThat(groups()).hasSize(2);
    }

    @Test
    void whatDroveAWideScopeIsItsCause() {
        notes.contributors = List.of(
                new Contributor("region", "eu-west-1", dollars("90"), dollars("1")),
                new Contributor("model", "other", dollars("90"), dollars("1")));
        steady(20);

        cost(100);

        assertThat(notes.told)
                .extracting(CostAnomaly::cause)
                .containsExactly("flights", "other", "other", "other", "other");
        assertThat(groups()).hasSize(2);
    }

    @Test
    void anOpenAnomalyKnowsItsPeak() {
        steady(20);
        cost(100);
        cost(300);
        cost(200);
        cost(200);

        assertThat(notes.noted.getFirst().peak()).isEqualTo(dollars("300"));
    }

    @Test
    void aNightThatCostsAsMuchAsADayIsAnAnomaly() {
        Random random = new Random(1);
        for (int i = 0; i < 3 * DAY; i++) {
            cost(daily(i, random));
        }
        notes.told.clear();

        for (int i = 0; i < 30; i++) {
            cost(35 + random.nextGaussian());
        }

        assertThat(notes.told).isNotEmpty().first().satisfies(anomaly -> {
            assertThat(anomaly.scope()).isEqualTo("model:flights");
            assertThat(anomaly.surge().upperBound()).isLessThan(dollars("30"));
            assertThat(anomaly.surge().score()).isGreaterThan(0.99);
        });
    }

    @Test
    void aDayThatIsLikeTheOthersIsNone() {
        Random random = new Random(2);
        for (int i = 0; i < 2 * DAY; i++) {
            cost(daily(i, random));
        }
        notes.told.clear();

        for (int i = 0; i < 3 * DAY; i++) {
            cost(daily(i, random));
        }

        assertThat(notes.told).isEmpty();
    }

    @Test
    void afterAFalseAlarmAsMuchIsNotToldAgain() {
        steady(20);
        cost(22);
        steady(20);

        answerAll(Feedback.FALSE_ALARM);
        cost(22);

        assertThat(notes.told).hasSize(5);
    }

    @Test
    void afterAFalseAlarmMuchMoreIsToldStill() {
        steady(20);
        cost(22);
        steady(20);

        answerAll(Feedback.FALSE_ALARM);
        cost(100);

        assertThat(notes.told).hasSize(10);
    }

    @Test
    void whatIsConfirmedIsWatchedAsBefore() {
        steady(20);
        cost(22);
        steady(20);

        answerAll(Feedback.FALSE_ALARM);
        answerAll(Feedback.CONFIRMED);
        cost(22);

        assertThat(notes.told).hasSize(10);
    }

    @Test
    void whatIsExpectedIsNotToldAtItsTimeOfTheNextWeek() {
        steady(20);
        cost(100);
        steady(20);
        answerAll(Feedback.EXPECTED);

        stretch = 7 * DAY;
        steady(20);
        cost(100);

        assertThat(notes.told).hasSize(5);
    }

    @Test
    void whatIsExpectedIsToldAtAnotherTime() {
        steady(20);
        cost(100);
        steady(20);
        answerAll(Feedback.EXPECTED);

        stretch = 7 * DAY + 60;
        steady(20);
        cost(100);

        assertThat(notes.told).hasSize(10);
    }

    @Test
    void whatIsExpectedOnTwoDaysIsExpectedDaily() {
        for (int day = 0; day < 2; day++) {
            stretch = day * DAY;
            steady(20);
            cost(100);
            steady(20);
            answerAll(Feedback.EXPECTED);
        }

        stretch = 4 * DAY;
        steady(20);
        cost(100);

        assertThat(notes.told).hasSize(10);
    }

    @Test
    void anAnswerAboutNothingIsNone() {
        assertThat(FeedbackDesk.answer("model:unheard@never", Feedback.CONFIRMED, notes, START))
                .isEmpty();
    }

    @Test
    void whatAWatchHadNotWrittenDownIsNotPushedOutByALongRecordAfterAKill() {
        PatternMemory awake = afterADay(new MemoryAccounts(), MemoryAccounts::anomalies);
        PatternMemory killed = afterADay(new MemoryAccounts(), known -> {
            known.anomalies().forgetPatterns();
            return known.anomalies();
        });

        assertThat(awake.novelty().values()).hasSizeGreaterThan(60).startsWith(10.0);
        assertThat(killed).isEqualTo(awake);
    }

    /** Ten stretches, something that happens, and a record that is longer than what is remembered of a scope. */
    private PatternMemory afterADay(MemoryAccounts known, Function<MemoryAccounts, MemoryNotes> happens) {
        for (int i = 0; i < 10; i++) {
            Instant start = START.plus(STRETCH.multipliedBy(i));
            desk.observe(
                    RATES.price(Sample.usage("usage@" + start, start, STRETCH, UsageKind.REQUESTS, 10)), known, START);
        }
        MemoryNotes notes = happens.apply(known);
        Instant start = START.plus(STRETCH.multipliedBy(10));
        Usage day = Sample.usage("day", start, STRETCH.multipliedBy(DAY), UsageKind.REQUESTS, 10 * DAY);
        desk.observe(RATES.price(day), known, START);
        return notes.remembered("total");
    }

    private Set<String> groups() {
        return notes.told.stream().map(CostAnomaly::group).collect(Collectors.toSet());
    }

    private static double daily(int stretch, Random random) {
        return (stretch % DAY < 72 ? 20 : 35) + random.nextGaussian();
    }

    private void answerAll(Feedback feedback) {
        List.copyOf(notes.noted).stream()
                .filter(anomaly -> anomaly.feedback() != feedback)
                .forEach(anomaly -> FeedbackDesk.answer(anomaly.id(), feedback, notes, START));
    }

    private void steady(int stretches) {
        for (int i = 0; i < stretches; i++) {
            cost(10);
        }
    }

    private void cost(double amount) {
        Instant start = START.plus(STRETCH.multipliedBy(stretch++));
        Usage usage = Sample.usage("usage@" + start, start, STRETCH, UsageKind.REQUESTS, amount);
        desk.observe(RATES.price(usage), accounts, START);
    }
}
