package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final ReferenceProfile REFERENCE = new ReferenceProfile(
            100,
            List.of(new FeatureProfile(
                    "delay", new NumericBins(List.of(0.0)), new FeatureCounts(List.of(50L, 50L), 0))));

    @Test
    void knowsItsRecordsItsTimesAndItsCounts() {
        Window window = Window.open(7, observation(1, 10, 20, 5), REFERENCE);
        window.observe(observation(0, 3, 5, -1), REFERENCE);
        window.observe(observation(1, 14, 30, Double.NaN), REFERENCE);

        assertThat(window.data())
                .isEqualTo(new DataWindow(
                        new Span(Instant.ofEpochSecond(5), Instant.ofEpochSecond(30)),
                        3,
                        List.of(new OffsetRange(0, 3, 3), new OffsetRange(1, 10, 14))));
        assertThat(window.counts().get("delay").bins()).containsExactly(1L, 1L);
        assertThat(window.counts().get("delay").missing()).isEqualTo(1);
        assertThat(window.holds(3)).isTrue();
        assertThat(window.holds(4)).isFalse();
    }

    @Test
    void countsOnlyLabelsOfItsOwnInferences() {
        Window window = Window.open(0, observation(1, 10, 20, 5), REFERENCE);

        window.label(new Outcome(new Position(1, 10), Instant.ofEpochSecond(20), true));
        window.label(new Outcome(new Position(1, 9), Instant.ofEpochSecond(19), true));
        window.label(new Outcome(new Position(0, 10), Instant.ofEpochSecond(19), true));

        assertThat(window.labels()).isEqualTo(new Labels(1, 1));
        assertThat(window.labels().errorRate()).hasValue(1.0);
    }

    @Test
    void aModelWithoutAProfileIsCountedAllTheSame() {
        Window window = Window.open(0, observation(0, 0, 0, 1), ReferenceProfile.unknown());
        window.observe(observation(0, 1, 1, 1), ReferenceProfile.unknown());

        assertThat(window.data().sampleSize()).isEqualTo(2);
        assertThat(window.counts()).isEmpty();
    }

    private static Observation observation(int partition, long offset, long second, double delay) {
        return new Observation(
                new Position(partition, offset), Instant.ofEpochSecond(second), Map.of("delay", Value.of(delay)));
    }
}
