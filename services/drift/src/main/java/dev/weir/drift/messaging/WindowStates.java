package dev.weir.drift.messaging;

import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Labels;
import dev.weir.drift.core.window.OffsetRange;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.core.window.Window;
import dev.weir.drift.messaging.state.CountedFeature;
import dev.weir.drift.messaging.state.OpenWindow;
import dev.weir.drift.messaging.state.PartitionOffsets;
import dev.weir.drift.messaging.state.WindowData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Windows as state. */
final class WindowStates {

    private WindowStates() {}

    static OpenWindow write(Window window) {
        return OpenWindow.newBuilder()
                .setSequence(window.sequence())
                .setData(write(window.data()))
                .setFeatures(window.counts().entrySet().stream()
                        .map(entry -> counted(entry.getKey(), entry.getValue()))
                        .toList())
                .setKnown(window.labels().known())
                .setWrong(window.labels().wrong())
                .build();
    }

    static Window read(OpenWindow state) {
        Map<String, FeatureCounts> counts = new LinkedHashMap<>();
        for (CountedFeature feature : state.getFeatures()) {
            counts.put(feature.getName(), new FeatureCounts(feature.getBins(), feature.getMissing()));
        }
        return new Window(
                state.getSequence(), read(state.getData()), counts, new Labels(state.getKnown(), state.getWrong()));
    }

    static WindowData write(DataWindow data) {
        List<PartitionOffsets> offsets = data.offsets().stream()
                .map(range -> new PartitionOffsets(range.partition(), range.first(), range.last()))
                .toList();
        return new WindowData(data.span().start(), data.span().end(), data.sampleSize(), offsets);
    }

    static DataWindow read(WindowData data) {
        return new DataWindow(
                new Span(data.getStart(), data.getEnd()),
                data.getSampleSize(),
                data.getOffsets().stream()
                        .map(range -> new OffsetRange(range.getPartition(), range.getFirst(), range.getLast()))
                        .toList());
    }

    private static CountedFeature counted(String name, FeatureCounts counts) {
        return new CountedFeature(name, counts.bins(), counts.missing());
    }
}
