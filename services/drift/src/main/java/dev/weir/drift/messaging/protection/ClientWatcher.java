package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Rate;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Sentry;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.messaging.state.AskedBatch;
import dev.weir.drift.messaging.state.AskedBy;
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
            case AskedBatch batch -> batch.getRequests().forEach(this::observe);
            default -> throw new IllegalStateException("guards are told of requests or a scale");
        }
    }

    private void observe(AskedBy asked) {
        String model = asked.getModel();
        Rate before = rate(model);
        Request request = ProtectionSignals.read(asked.getAsked());
        List<Alert> alerts =
                sentry.observe(new ModelVersion(model, asked.getAsked().getVersion()), asked.getClient(), request);
        Rate now = rate(model);
        int partition = context.taskId().partition();
        if (now.bucket() != before.bucket() && before.asked() > 0) {
            forward(asked, request, ProtectionSignals.tally(partition, before));
        }
        for (Alert alert : alerts) {
            forward(
                    asked,
                    request,
                    ProtectionSignals.alerted(alert, request.at(), ProtectionSignals.tally(partition, now)));
        }
    }

    private Rate rate(String model) {
        return memories.crowd(model).map(CrowdMemory::rate).orElse(Rate.NONE);
    }

    private void forward(AskedBy asked, Request request, Object body) {
        context.forward(new Record<>(
                asked.getModel(),
                new ProtectionSignal(ProtectionSignals.caused(asked), body),
                Math.max(0, request.at().toEpochMilli())));
    }
}
