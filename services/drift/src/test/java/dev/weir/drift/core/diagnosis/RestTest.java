package dev.weir.drift.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RestTest {

    @Test
    void whatFewAddLeavesTheRestAsItWas() {
        assertThat(Rest.differs(List.of(now(175, 175, 175, 475)), 0.3)).isFalse();
    }

    @Test
    void whatIsMissingFromMostBinsWasNotTakenAwayByFew() {
        assertThat(Rest.differs(List.of(now(50, 50, 50, 850)), 0.3)).isTrue();
    }

    @Test
    void aSmallChangeOfTheRestDoesNotExplainALargeOneByFew() {
        assertThat(Rest.differs(List.of(now(150, 160, 160, 530)), 0.3)).isFalse();
    }

    @Test
    void chanceIsNoChangeOfTheRest() {
        assertThat(Rest.differs(List.of(now(4, 4, 3, 9)), 0.1)).isFalse();
    }

    @Test
    void nothingIsKnownBesideAllOfTheTrafficOrWithoutAFeature() {
        assertThat(Rest.differs(List.of(now(0, 0, 0, 1000)), 1)).isFalse();
        assertThat(Rest.differs(List.of(), 0.3)).isFalse();
    }

    @Test
    void mostFeaturesMustTellOfTheRest() {
        Distribution theirs = now(175, 175, 175, 475);
        Distribution all = now(50, 50, 50, 850);

        assertThat(Rest.differs(List.of(theirs, theirs, all), 0.3)).isFalse();
        assertThat(Rest.differs(List.of(theirs, all, all), 0.3)).isTrue();
    }

    @Test
    void errorsThatFewCannotMakeAreThoseOfTheRest() {
        assertThat(Rest.errs(errors(0.1, 0.5), 0.1)).isTrue();
        assertThat(Rest.errs(errors(0.1, 0.5), 0.4)).isFalse();
        assertThat(Rest.errs(errors(0.1, 0.5), 1)).isFalse();
    }

    private static Change errors(double before, double after) {
        return new Change(Measure.RATE, before, after, 1000, Span.at(Instant.EPOCH));
    }

    /** Evenly over four bins before. */
    private static Distribution now(long... counts) {
        return new Distribution(
                "age",
                "",
                new NumericBins(List.of(1.0, 2.0, 3.0)),
                new FeatureCounts(List.of(2500L, 2500L, 2500L, 2500L), 0),
                new FeatureCounts(Arrays.stream(counts).boxed().toList(), 0),
                List.of(),
                List.of(),
                0,
                0,
                null);
    }
}
