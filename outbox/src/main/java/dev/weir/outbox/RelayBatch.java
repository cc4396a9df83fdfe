package dev.weir.outbox;

import io.debezium.engine.DebeziumEngine;
import io.debezium.engine.RecordChangeEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.source.SourceRecord;

/** Sends a batch and marks it as processed only when Kafka has acknowledged all of it. */
final class RelayBatch implements DebeziumEngine.ChangeConsumer<RecordChangeEvent<SourceRecord>> {

    private final Producer<byte[], byte[]> producer;
    private final Duration timeout;
    private final RelayMetrics metrics;

    RelayBatch(Producer<byte[], byte[]> producer, Duration timeout, RelayMetrics metrics) {
        this.producer = producer;
        this.timeout = timeout;
        this.metrics = metrics;
    }

    @Override
    public void handleBatch(
            List<RecordChangeEvent<SourceRecord>> batch,
            DebeziumEngine.RecordCommitter<RecordChangeEvent<SourceRecord>> committer)
            throws InterruptedException {
        List<Sent> sent = new ArrayList<>();
        for (RecordChangeEvent<SourceRecord> change : batch) {
            KafkaRecords.of(change.record()).forEach(record -> sent.add(new Sent(record, producer.send(record))));
        }
        for (Sent each : sent) {
            acknowledge(each);
        }
        for (RecordChangeEvent<SourceRecord> change : batch) {
            committer.markProcessed(change);
        }
        committer.markBatchFinished();
    }

    private void acknowledge(Sent sent) throws InterruptedException {
        try {
            sent.acknowledged().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "Kafka did not take a record of " + sent.record().topic() + ": " + e, e);
        }
        metrics.relayed(Instant.ofEpochMilli(sent.record().timestamp()));
    }

    private record Sent(ProducerRecord<byte[], byte[]> record, Future<RecordMetadata> acknowledged) {}
}
