package dev.weir.registry.messaging;

import dev.weir.events.OffsetRange;
import dev.weir.registry.core.fact.DataWindow;

/** Windows of traffic, between Avro and the core. */
final class Windows {

    private Windows() {}

    static DataWindow toCore(dev.weir.events.DataWindow window) {
        return new DataWindow(
                window.getStart(),
                window.getEnd(),
                window.getSampleSize(),
                window.getOffsets().stream()
                        .map(range -> new DataWindow.Offsets(
                                range.getTopic(), range.getPartition(), range.getFirstOffset(), range.getLastOffset()))
                        .toList());
    }

    static dev.weir.events.DataWindow toAvro(DataWindow window) {
        return dev.weir.events.DataWindow.newBuilder()
                .setStart(window.start())
                .setEnd(window.end())
                .setSampleSize(window.sampleSize())
                .setOffsets(window.offsets().stream()
                        .map(offsets -> OffsetRange.newBuilder()
                                .setTopic(offsets.topic())
                                .setPartition(offsets.partition())
                                .setFirstOffset(offsets.first())
                                .setLastOffset(offsets.last())
                                .build())
                        .toList())
                .build();
    }
}
