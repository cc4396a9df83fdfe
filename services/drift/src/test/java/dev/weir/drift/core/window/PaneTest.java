package dev.weir.drift.core.window;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Range;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PaneTest {

    private static final ReferenceProfile REFERENCE = new ReferenceProfile(
            100,
            List.of(
                    new FeatureProfile(
                            "delay",
                            new NumericBins(List.of(0.0)),
                            new FeatureCounts(List.of(50L, 50L), 0),
                            new Range(-100, 100)),
                    new FeatureProfile(
                            "carrier",
                            new CategoryBins(List.of("a", "b")),
                            new FeatureCounts(List.of(60L, 40L, 0L), 0))));

    private final RowCounter counter = new RowCounter(List.of("carrier"), 2, new Grading(Set.of()));

    @Test
    void knowsItsRecordsItsTimesAndItsCounts() {
        Pane pane = pane(
                row(1, 10, 20, Value.of(5), "a"), row(0, 3, 5, Value.of(-1), "a"), row(1, 14, 30, Value.MISSING, "a"));

        assertThat(pane.data())
                .isEqualTo(new DataWindow(
                        new Span(Instant.ofEpochSecond(5), Instant.ofEpochSecond(30)),
                        3,
                        List.of(new OffsetRange(0, 3, 3), new OffsetRange(1, 10, 14))));
        assertThat(pane.tally(Pane.ALL).of(0).bins()).containsExactly(1L, 1L);
        assertThat(pane.tally(Pane.ALL).of(0).missing()).isEqualTo(1);
    }

    @Test
    void partsInAnyOrderAddUpToTheWhole() {
        Row first = row(0, 0, 0, Value.of(5), "a");
        Row second = row(1, 0, 1, Value.of(-5), "c");
        Row third = row(0, 1, 2, Value.of(7), "b");
        Pane whole = pane(first, second, third);

        Pane merged = new Pane(new Layout(REFERENCE));
        merged.add(pane(third));
        merged.add(pane(first, second));

        assertThat(merged.data()).isEqualTo(whole.data());
        assertThat(merged.tally(Pane.ALL).counts())
                .isEqualTo(whole.tally(Pane.ALL).counts());
        assertThat(merged.tally("carrier=a").counts())
                .isEqualTo(whole.tally("carrier=a").counts());
        assertThat(merged.tally(Pane.ALL).unknown()).isEqualTo(Map.of("carrier", Map.of("c", 1)));
    }

    @Test
    void segmentsAreCountedOnTheirOwnUpToAsManyAsAllowed() {
        Pane pane =
                pane(row(0, 0, 0, Value.of(5), "a"), row(0, 1, 1, Value.of(5), "b"), row(0, 2, 2, Value.of(5), "c"));

        assertThat(pane.tallies()).containsOnlyKeys(Pane.ALL, "carrier=a", "carrier=b");
        assertThat(pane.tally(Pane.ALL).rows()).isEqualTo(3);
        assertThat(pane.tally("carrier=b").rows()).isEqualTo(1);
    }

    @Test
    void violationsOfRangeAndTypeShow() {
        Pane pane = pane(row(0, 0, 0, Value.of(101), "a"), row(0, 1, 1, Value.of("soon"), "a"));

        assertThat(pane.tally(Pane.ALL).outOfRange(0)).isEqualTo(1);
        assertThat(pane.tally(Pane.ALL).ofAnotherType(0)).isEqualTo(1);
        assertThat(pane.tally(Pane.ALL).of(0).missing()).isEqualTo(1);
    }

    @Test
    void countsOnlyLabelsOfItsOwnInferences() {
        Pane pane = pane(row(1, 10, 20, Value.of(5), "a"));

        assertThat(pane.label(new Outcome(new Position(1, 10), Instant.ofEpochSecond(20), true)))
                .isTrue();
        assertThat(pane.label(new Outcome(new Position(1, 9), Instant.ofEpochSecond(19), true)))
                .isFalse();
        assertThat(pane.label(new Outcome(new Position(0, 10), Instant.ofEpochSecond(19), true)))
                .isFalse();

        assertThat(pane.labels()).isEqualTo(new Labels(1, 1));
        assertThat(pane.labels().errorRate()).hasValue(1.0);
    }

    @Test
    void aModelWithoutAProfileIsCountedAllTheSame() {
        Pane pane = new Pane(new Layout(ReferenceProfile.unknown()));
        counter.count(row(0, 0, 0, Value.of(1), "a"), pane, Map.of());

        assertThat(pane.data().sampleSize()).isEqualTo(1);
        assertThat(pane.tally(Pane.ALL).counts()).isEmpty();
    }

    private Pane pane(Row... rows) {
        Pane pane = new Pane(new Layout(REFERENCE));
        for (Row row : rows) {
            counter.count(row, pane, Map.of());
        }
        return pane;
    }

    private static Row row(int partition, long offset, long second, Value delay, String carrier) {
        return RowSamples.row(
                new Position(partition, offset),
                Instant.ofEpochSecond(second),
                Map.of("delay", delay, "carrier", Value.of(carrier)));
    }
}
