package dev.weir.drift.messaging.fact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Labels;
import dev.weir.drift.core.window.Position;
import dev.weir.events.DriftMeasured;
import dev.weir.events.WindowKind;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeasuredFactsTest {

    private static final MeasuringTerms TERMS = new MeasuringTerms(WindowKind.COUNT, 0.01, "holm", 10_000);

    @Test
    void aRecordNamesTheLargestSegmentsForWhichItHasRoom() throws IOException {
        List<SegmentShare> segments = IntStream.range(0, 1_000)
                .mapToObj(i -> new SegmentShare("carrier=" + "\u00e4".repeat(40) + i, i, 0))
                .toList();
        MeasuredWindow window = new MeasuredWindow(
                0,
                DataWindow.of(new Position(0, 0), Instant.EPOCH),
                List.of(),
                Labels.NONE,
                new MeasuredWindow.Figures("", "", List.of(), Fates.NONE, List.of(), segments, null, List.of()));

        DriftMeasured fact = MeasuredFacts.of(
                        new ModelVersion("flights", "1"), window, Reference.none(), TERMS, Instant.EPOCH)
                .getFirst();

        assertThat(fact.getSegments()).hasSizeBetween(100, 200);
        assertThat(fact.getSegments().getLast().getSampleSize()).isEqualTo(999);
        assertThat(DriftMeasured.getEncoder().encode(fact).remaining()).isLessThan(16 * 1024);
    }
}
