package dev.weir.drift.messaging.store;

import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.OffsetRange;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.messaging.state.PartitionOffsets;
import dev.weir.drift.messaging.state.WindowData;
import java.util.List;

/** Which inferences, as state. */
public final class DataWindows {

    private DataWindows() {}

    public static WindowData write(DataWindow data) {
        List<PartitionOffsets> offsets = data.offsets().stream()
                .map(range -> new PartitionOffsets(range.partition(), range.first(), range.last()))
                .toList();
        return new WindowData(
                Micros.of(data.span().start()), Micros.of(data.span().end()), data.sampleSize(), offsets);
    }

    public static DataWindow read(WindowData data) {
        return new DataWindow(
                new Span(Micros.time(data.getStart()), Micros.time(data.getEnd())),
                data.getSampleSize(),
                data.getOffsets().stream()
                        .map(range -> new OffsetRange(range.getPartition(), range.getFirst(), range.getLast()))
                        .toList());
    }
}
