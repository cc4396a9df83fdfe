package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Anomaly;
import dev.weir.deployer.core.gate.ProtectionGate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/** Remembers the latest anomaly of each model that can hold a version; it says nothing of its own. */
final class AnomalyMemory extends ContextualProcessor<String, Anomaly, String, SpecificRecord> {

    static final String STORE = "anomalies";

    private final ProtectionGate gate;

    AnomalyMemory(ProtectionGate gate) {
        this.gate = gate;
    }

    @Override
    public void process(Record<String, Anomaly> record) {
        Anomaly heard = record.value();
        KeyValueStore<String, Anomaly> anomalies = context().getStateStore(STORE);
        Anomaly before = anomalies.get(record.key());
        if (gate.counts(heard) && (before == null || heard.detected().isAfter(before.detected()))) {
            anomalies.put(record.key(), heard);
        }
    }
}
