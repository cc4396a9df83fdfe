package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Rate;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Sentry;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.messaging.state.Asked;
import dev.weir.drift.messaging.state.ClientSignal;
import dev.weir.drift.messaging.state.ProtectionSignal;
import dev.weir.drift.messaging.state.ScalePublished;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes the requests of clients to the sentry, and tells the place of their model what it makes of them. */
final class ClientWatcher implements Consumer<Record<String, ClientSignal>> {

    private final ProcessorContext<String, ProtectionSignal> context;
    private final StreamMemories memories;
    private final Sentry sentry;

    ClientWatcher(ProcessorContext<String, ProtectionSignal> context, SentrySettings settings, int clients) {
        this.context = context;
        this.memories = new StreamMemories(context, clients);
        this.sentry = new Sentry(memories, settings);
    }

    @Override
    public void accept(Record<String, ClientSignal> record) {
        switch (record.value().getBody()) {
            case ScalePublished published ->
                memories.publish(new ModelVersion(record.key(), published.getVersion()), published.getScale());
            case Asked asked -> observe(record, asked);
            default -> throw new IllegalStateException("a client is told of a request or a scale");
        }
    }

    private void observe(Record<String, ClientSignal> record, Asked asked) {
        String model = StateKeys.model(record.key());
        Rate before = rate(model);
        Request request = ProtectionSignals.read(asked);
        List<Alert> alerts =
                sentry.observe(new ModelVersion(model, asked.getVersion()), StateKeys.clientIn(record.key()), request);
        Rate now = rate(model);
        int partition = context.taskId().partition();
        if (now.bucket() != before.bucket() && before.asked() > 0) {
            forward(record, model, ProtectionSignals.tally(partition, before));
        }
        for (Alert alert : alerts) {
            forward(
                    record,
                    model,
                    ProtectionSignals.alerted(alert, request.at(), ProtectionSignals.tally(partition, now)));
        }
    }

    private Rate rate(String model) {
        return memories.crowd(model).map(CrowdMemory::rate).orElse(Rate.NONE);
    }

    private void forward(Record<String, ClientSignal> record, String model, Object body) {
        context.forward(
                new Record<>(model, new ProtectionSignal(record.value().getCaused(), body), record.timestamp()));
    }
}
