package dev.weir.drift.core.window;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Range;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.profile.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    private final SegmentRule rule = new SegmentRule(List.of("carrier"), 2);
    private final Layout layout = new Layout(REFERENCE, rule.of(REFERENCE));
    private final RowCounter counter = new RowCounter(rule, new Grading(Set.of()));

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

        Pane merged = new Pane(layout);
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
        Pane pane = pane(
                row(0, 0, 0, Value.of(5), "a"),
                row(0, 1, 1, Value.of(5), "b"),
                row(0, 2, 2, Value.of(5), "c"),
                row(0, 3, 3, Value.of(5), "d"));

        assertThat(pane.tallies()).containsOnlyKeys(Pane.ALL, "carrier=a", "carrier=b", "carrier=(other)");
        assertThat(pane.tally(Pane.ALL).rows()).isEqualTo(4);
        assertThat(pane.tally("carrier=b").rows()).isEqualTo(1);
        assertThat(pane.tally("carrier=(other)").rows()).isEqualTo(2);
    }

    @Test
    void panesOfDifferentTrafficHaveTheSameSegments() {
        SegmentRule twenty = new SegmentRule(List.of("carrier"), 20);
        Map<String, Long> found = IntStream.range(0, 100).boxed().collect(toMap(i -> "carrier=" + i, i -> 1_000L - i));
        Layout frozen = new Layout(REFERENCE, twenty.mostFrequent(found));
        Pane merged = new Pane(frozen);

        for (int n = 0; n < 60; n++) {
            Pane pane = pane(frozen, row(0, 2 * n, n, Value.of(5), "" + n), row(0, 2 * n + 1, n, Value.of(5), "19"));
            merged.add(pane);
        }

        assertThat(merged.tallies()).hasSize(22);
        assertThat(merged.tally("carrier=19").rows()).isEqualTo(61);
        assertThat(merged.tally("carrier=(other)").rows()).isEqualTo(40);
        assertThat(merged.tallies().entrySet().stream()
                        .filter(entry -> !entry.getKey().equals(Pane.ALL))
                        .mapToInt(entry -> entry.getValue().rows())
                        .sum())
                .isEqualTo(120);
    }

    @Test
    void whatSegmentsMayComeFromIsCountedUntilTheyAreFrozen() {
        Pane pane = pane(
                new Layout(REFERENCE),
                row(0, 0, 0, Value.of(5), "a"),
                row(0, 1, 1, Value.of(5), "b"),
                row(0, 2, 2, Value.of(5), "b"));
        Pane more = pane(new Layout(REFERENCE), row(0, 3, 3, Value.of(5), "c"));
        more.add(pane);

        assertThat(more.tallies()).containsOnlyKeys(Pane.ALL);
        assertThat(more.candidates().counts()).isEqualTo(Map.of("carrier=a", 1L, "carrier=b", 2L, "carrier=c", 1L));
        assertThat(rule.mostFrequent(more.candidates().counts()).names())
                .containsExactlyInAnyOrder("carrier=a", "carrier=b", "carrier=(other)");
    }

    @Test
    void candidatesAreBounded() {
        Candidates candidates = new Candidates();
        for (int part = 0; part < 20; part++) {
            int first = 100 * part;
            candidates.add(IntStream.range(first, first + 100)
                    .boxed()
                    .collect(toMap(i -> "carrier=" + i, i -> i < 1_500 ? 1L : 2L)));
        }

        assertThat(candidates.counts())
                .hasSize(1_000)
                .containsKey("carrier=1999")
                .doesNotContainKey("carrier=998");
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
        return pane(layout, rows);
    }

    private Pane pane(Layout layout, Row... rows) {
        Pane pane = new Pane(layout);
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
