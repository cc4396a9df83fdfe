package dev.weir.cluster.messaging;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Makes its sink when the first event comes, so that nobody waits for a client of Kafka to load. */
final class LazySink implements RecordSink {

    private final Supplier<RecordSink> maker;
    private @Nullable RecordSink made;

    LazySink(Supplier<RecordSink> maker) {
        this.maker = maker;
    }

    @Override
    public void send(Outgoing event) {
        RecordSink sink = made;
        if (sink == null) {
            sink = maker.get();
            made = sink;
        }
        sink.send(event);
    }

    @Override
    public long close(Duration limit) {
        return made == null ? 0 : made.close(limit);
    }
}
