package dev.weir.drift.core.season;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.window.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RegimesTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final SeasonSettings SETTINGS = new SeasonSettings(3, 2, 2, 0.05, new Level(0.01));
    private static final NumericBins BINS = new NumericBins(List.of(1.0, 2.0, 3.0));
    private static final List<Long> TRAINING = List.of(2500L, 2500L, 2500L, 2500L);
    private static final List<Long> NIGHT = List.of(400L, 50L, 30L, 20L);
    private static final List<Long> SALE = List.of(20L, 30L, 50L, 400L);
    private static final List<Long> STRIKE = List.of(50L, 400L, 30L, 20L);
    private static final List<Long> FLOOD = List.of(240L, 10L, 10L, 240L);

    private Regimes regimes = Regimes.NONE;

    @Test
    void aReturnAfterAnInterruptionIsASeason() {
        meet(10, NIGHT);
        meet(11, NIGHT);

        assertThat(meet(34, NIGHT)).hasValueSatisfying(season -> {
            assertThat(season.returns()).isTrue();
            assertThat(season.ago()).isEqualTo(Duration.ofHours(24));
            assertThat(season.windows()).isEqualTo(2);
            assertThat(season.distance()).isLessThan(0.001);
        });
        assertThat(regimes.all())
                .singleElement()
                .satisfies(regime -> assertThat(regime.visits()).hasSize(2));
    }

    @Test
    void theSecondWindowOfAReturnSaysTheSameBeginning() {
        meet(10, NIGHT);
        meet(11, NIGHT);
        meet(34, NIGHT);

        assertThat(meet(35, NIGHT)).map(Season::ago).contains(Duration.ofHours(24));
    }

    @Test
    void aStayThatGoesOnIsNoReturn() {
        meet(10, NIGHT);
        meet(11, NIGHT);

        assertThat(meet(12, NIGHT)).isEmpty();
    }

    @Test
    void oneWindowIsNoStay() {
        meet(10, NIGHT);

        assertThat(meet(34, NIGHT)).isEmpty();
    }

    @Test
    void whatWasNeverSeenDoesNotReturn() {
        meet(10, NIGHT);
        meet(11, NIGHT);

        assertThat(meet(34, SALE))
                .hasValueSatisfying(season -> assertThat(season.returns()).isFalse());
    }

    @Test
    void whatWasRefusedDoesNotReturn() {
        meet(10, NIGHT);
        meet(11, NIGHT);
        regimes = regimes.refusedSince(at(11));

        assertThat(meet(34, NIGHT)).isEmpty();
    }

    @Test
    void aStayBeforeTheRefusalIsAcceptedUntilTheRegimeWasRefusedLast() {
        meet(10, NIGHT);
        meet(11, NIGHT);
        meet(34, SALE);
        meet(35, SALE);
        regimes = regimes.refusedSince(at(34));

        assertThat(meet(58, NIGHT)).isPresent();
        assertThat(meet(82, SALE)).isEmpty();
    }

    @Test
    void aShiftThatTheReferenceIsAsNearToIsNoReturn() {
        List<Long> small = List.of(1050L, 950L, 1000L, 1000L);
        meet(10, small);
        meet(11, small);

        assertThat(meet(34, List.of(1000L, 1000L, 950L, 1050L)))
                .hasValueSatisfying(season -> assertThat(season.returns()).isFalse());
    }

    @Test
    void memoryIsBoundedAndForgetsFirstWhatDidNotStay() {
        meet(0, NIGHT);
        meet(1, NIGHT);
        meet(10, SALE);
        meet(20, STRIKE);
        meet(21, STRIKE);
        meet(30, FLOOD);

        assertThat(regimes.all()).hasSize(3);
        assertThat(meet(50, NIGHT)).isPresent();
        assertThat(regimes.all())
                .noneSatisfy(regime ->
                        assertThat(regime.counts().get("distance").bins()).isEqualTo(SALE));
    }

    @Test
    void aRegimeWeighsAsMuchAsItsLastWindowsHoweverLongItLasts() {
        for (int hour = 0; hour < 1000; hour++) {
            meet(hour, NIGHT);
        }

        Regime regime = regimes.all().getFirst();
        assertThat(regime.counts().get("distance").present()).isBetween(5_000L, 10_500L);
        assertThat(regime.visits()).containsExactly(new Visit(new Span(at(0), at(999)), 0, 999, 1000, false));
    }

    @Test
    void whatWasCountedOverOtherBinsIsForgotten() {
        meet(10, NIGHT);
        meet(11, NIGHT);

        Distribution other = distribution(new CategoryBins(List.of("a", "b", "c")), NIGHT);
        Regimes.Meeting meeting = regimes.meet(List.of(other), Span.at(at(34)), 34, SETTINGS);

        assertThat(meeting.season()).isEmpty();
        assertThat(meeting.regimes().all()).hasSize(1);
    }

    private Optional<Season> meet(int hour, List<Long> counts) {
        Regimes.Meeting meeting = regimes.meet(List.of(distribution(BINS, counts)), Span.at(at(hour)), hour, SETTINGS);
        regimes = meeting.regimes();
        return meeting.season();
    }

    private static Distribution distribution(Bins bins, List<Long> counts) {
        return new Distribution(
                "distance",
                "",
                bins,
                new FeatureCounts(TRAINING, 0),
                new FeatureCounts(counts, 0),
                List.of(),
                List.of(),
                0,
                0,
                null);
    }

    private static Instant at(int hour) {
        return START.plus(Duration.ofHours(hour));
    }
}
