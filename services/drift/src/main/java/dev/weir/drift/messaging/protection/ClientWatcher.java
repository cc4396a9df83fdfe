package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.CrowdTally;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Sentry;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.messaging.state.ProtectionSignal;
import java.util.function.Consumer;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/** Takes the requests of clients to the sentry, and tells the place of their model what it makes of them. */
final class ClientWatcher implements Consumer<Record<String, byte[]>> {

    private final ProcessorContext<String, ProtectionSignal> context;
    private final ClientSignals signals = new ClientSignals();
    private final AskedReader reader = new AskedReader();
    private final StreamMemories memories;
    private final Sentry sentry;

    ClientWatcher(ProcessorContext<String, ProtectionSignal> context, SentrySettings settings, int clients) {
        this.context = context;
        this.memories = new StreamMemories(context, reader, clients);
        this.sentry = new Sentry(memories, settings, context.taskId().partition());
    }

    @Override
    public void accept(Record<String, byte[]> record) {
        signals.read(
                record.value(),
                reader,
                this::observe,
                published ->
                        memories.publish(new ModelVersion(record.key(), published.getVersion()), published.getScale()));
    }

    private void observe(AskedReader.Asked asked) {
        Request request = asked.request();
        memories.expect(asked.written());
        Sentry.Step step = sentry.observe(asked.version(), asked.client(), request);
        for (CrowdTally told : step.told()) {
            forward(asked, ProtectionSignals.counted(told, asked.version(), request));
        }
        for (Alert alert : step.alerts()) {
            forward(
                    asked,
                    ProtectionSignals.alerted(
                            alert, request.at(), step.told().getLast().tally()));
        }
        for (Claim claim : step.claims()) {
            forward(
                    asked,
                    ProtectionSignals.claimed(claim, step.told().getLast().tally()));
        }
    }

    private void forward(AskedReader.Asked asked, Object body) {
        context.forward(new Record<>(
                asked.version().model(),
                new ProtectionSignal(asked.caused(), body),
                Math.max(0, asked.request().at().toEpochMilli())));
    }
}
