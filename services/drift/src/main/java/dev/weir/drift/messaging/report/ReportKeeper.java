package dev.weir.drift.messaging.report;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.fact.DriftMetrics;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.DriftStores;
import dev.weir.drift.messaging.store.FramedRecords;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.VersionEntries;
import dev.weir.events.DriftDetected;
import dev.weir.events.DriftMeasured;
import dev.weir.mesh.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
 * alarms. It hears the facts as everyone else does, so a report shows nothing that was not said. A whole window is written
 * before a commit, so one that is the last for less than that is only written in short.
 */
public final class ReportKeeper implements Consumer<Record<String, Event<? extends SpecificRecord>>> {

    static final int WINDOWS = 50;
    static final int ALARMS = 20;

    /** Of so many windows one has the entries weighed. */
    private static final int WEIGHED = 10;

    private final KeyValueStore<String, byte[]> reports;
    private final FramedRecords past = pastWindows();
    private final DriftMetrics metrics;

    /** The parts of the last windows that are not written yet, by what the keys of their windows begin with. */
    private final Map<String, List<DriftMeasured>> unwritten = new HashMap<>();

    /** Versions whose entries are to be weighed, with the number of their window then. */
    private final Map<ModelVersion, Long> unweighed = new HashMap<>();

    public ReportKeeper(ProcessorContext<Void, Void> context, DriftMetrics metrics) {
        this.reports = context.getStateStore(DriftStores.REPORTS);
        this.metrics = metrics;
        CommitHook hook = context.getStateStore(DriftStores.REPORTS_HOOK);
        hook.beforeCommit(this::write);
    }

    /** Deletes the reports of versions. */
    public static Consumer<Record<String, ModelVersion>> forgetter(ProcessorContext<Void, Void> context) {
        VersionEntries entries = new VersionEntries(context.getStateStore(DriftStores.REPORTS));
        return record -> entries.delete(record.value());
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
            pass(model, version, sequence - 1);
            if (sequence % WEIGHED == 0) {
                unweighed.put(new ModelVersion(model, version), sequence);
            }
        }
        unwritten
                .computeIfAbsent(ReportEntries.window(model, version, sequence), key -> new ArrayList<>())
                .add(measured);
    }

    /** A window is no longer the last. What was written of it makes way for what remains. */
    private void pass(String model, String version, long sequence) {
        List<DriftMeasured> parts = unwritten.remove(ReportEntries.window(model, version, sequence));
        for (DriftMeasured part : parts == null ? takeWritten(model, version, sequence) : parts) {
            past.put(
                    reports,
                    number -> ReportEntries.past(model, version, number, part.getPart()),
                    sequence,
                    ReportBytes.plain(ReportEntries.past(part)));
        }
    }

    private List<DriftMeasured> takeWritten(String model, String version, long sequence) {
        List<DriftMeasured> parts = new ArrayList<>();
        int number = 1;
        for (int i = 0; i < number; i++) {
            byte[] written = reports.delete(ReportEntries.key(model, version, sequence, i));
            Optional<DriftMeasured> part = written == null ? Optional.empty() : ReportBytes.measured(written);
            part.ifPresent(parts::add);
            number = part.map(DriftMeasured::getParts).orElse(number);
        }
        return parts;
    }

    private void write() {
        unwritten.values().stream()
                .flatMap(List::stream)
                .forEach(part -> part.getSequence()
                        .ifPresent(sequence -> reports.put(
                                ReportEntries.key(part.getModel(), part.getVersion(), sequence, part.getPart()),
                                ReportBytes.of(ReportEntries.last(part)))));
        unwritten.clear();
        unweighed.forEach(this::weigh);
        unweighed.clear();
    }

    /** Windows that had more parts than later ones, or that an earlier release kept, go here. */
    private void weigh(ModelVersion version, long sequence) {
        LongAdder bytes = new LongAdder();
        each(StateKeys.prefix(version), (key, value) -> {
            if (ReportEntries.isWindow(key) && ReportEntries.sequence(key) <= sequence - 2 * WINDOWS) {
                reports.delete(key);
            } else {
                bytes.add(value.length);
            }
        });
        metrics.state(version, "reports", bytes.sum());
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

    static FramedRecords pastWindows() {
        return new FramedRecords(List.of(DriftMeasured.getClassSchema()), WINDOWS);
    }
}
