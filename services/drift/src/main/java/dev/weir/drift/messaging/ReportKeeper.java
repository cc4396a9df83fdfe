package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps what was said about a version for those who ask: the last window whole, the others in short, and the last
 * alarms. It hears the facts as everyone else does, so a report shows nothing that was not said.
 */
final class ReportKeeper implements Consumer<Record<String, Event<? extends SpecificRecord>>> {

    static final int WINDOWS = 50;
    static final int ALARMS = 20;

    /** Of so many windows one has the entries weighed. */
    private static final int WEIGHED = 10;

    private final KeyValueStore<String, byte[]> reports;
    private final DriftMetrics metrics;

    ReportKeeper(ProcessorContext<Void, Void> context, DriftMetrics metrics) {
        this.reports = context.getStateStore(DriftStores.REPORTS);
        this.metrics = metrics;
    }

    @Override
    public void accept(Record<String, Event<? extends SpecificRecord>> record) {
        SpecificRecord data = record.value().data();
        if (data instanceof DriftMeasured measured) {
            measured.getSequence().ifPresent(sequence -> keep(measured, sequence));
        } else if (data instanceof DriftDetected detected) {
            keep(detected);
        }
    }

    private void keep(DriftMeasured measured, long sequence) {
        String model = measured.getModel();
        String version = measured.getVersion();
        if (measured.getPart() == 0) {
            each(
                    ReportEntries.window(model, version, sequence - 1),
                    (key, value) -> ReportBytes.measured(value)
                            .ifPresent(before -> reports.put(key, ReportBytes.of(ReportEntries.past(before)))));
            each(ReportEntries.window(model, version, sequence - WINDOWS), (key, value) -> reports.delete(key));
        }
        reports.put(ReportEntries.key(measured, sequence), ReportBytes.of(measured));
        if (measured.getPart() == 0 && sequence % WEIGHED == 0) {
            LongAdder bytes = new LongAdder();
            each(StateKeys.prefix(new ModelVersion(model, version)), (key, value) -> bytes.add(value.length));
            metrics.state(new ModelVersion(model, version), "reports", bytes.sum());
        }
    }

    private void keep(DriftDetected detected) {
        reports.put(ReportEntries.key(detected), ReportBytes.of(ReportEntries.alarm(detected)));
        List<String> keys = new ArrayList<>();
        each(ReportEntries.alarms(detected.getModel(), detected.getVersion()), (key, value) -> keys.add(key));
        keys.subList(0, Math.max(0, keys.size() - ALARMS)).forEach(reports::delete);
    }

    private void each(String prefix, BiConsumer<String, byte[]> action) {
        List<String> keys = new ArrayList<>();
        List<byte[]> values = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found = reports.prefixScan(prefix, new StringSerializer())) {
            found.forEachRemaining(entry -> {
                keys.add(entry.key);
                values.add(entry.value);
            });
        }
        for (int i = 0; i < keys.size(); i++) {
            action.accept(keys.get(i), values.get(i));
        }
    }
}
