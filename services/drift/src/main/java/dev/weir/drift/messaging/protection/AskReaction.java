package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.window.ClientPart;
import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.mesh.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends each request, answered or not, to the guards of its client. Requests whose guards are in one partition go
 * together: when there are enough of them, and before each commit.
 */
final class AskReaction implements Consumer<Record<String, Event<LoggedInference>>> {

    private static final int MOST_REQUESTS = 100;
    private static final int MOST_BYTES = 1 << 18;

    private final ProcessorContext<String, byte[]> context;
    private final ClientSignals signals = new ClientSignals();
    private final List<AskedWriter> batches = new ArrayList<>();
    private long timestamp;

    /** @param partitions of the guards */
    AskReaction(ProcessorContext<String, byte[]> context, int partitions) {
        this.context = context;
        for (int i = 0; i < partitions; i++) {
            batches.add(new AskedWriter());
        }
        CommitHook hook = context.getStateStore(ProtectionStores.ASKED_HOOK);
        hook.beforeCommit(context, this::forwardAll);
    }

    @Override
    public void accept(Record<String, Event<LoggedInference>> record) {
        LoggedInference inference = record.value().data().notAfter(record.timestamp());
        String client = ClientPart.cut(inference.client());
        timestamp = record.timestamp();
        int target = partition(
                inference.model(), client, record.value().envelope().id().value(), batches.size());
        AskedWriter batch = batches.get(target);
        batch.add(
                record.value().envelope(),
                client,
                inference,
                context.recordMetadata().orElseThrow());
        if (batch.count() >= MOST_REQUESTS || batch.bytes().size() >= MOST_BYTES) {
            forward(target);
        }
    }

    /**
     * Where the guards of a client are: as if the record key were model and client. Requests of nobody in particular are
     * spread, since they are no client whose requests belong together.
     */
    static int partition(String model, String client, UUID event, int partitions) {
        if (client.isEmpty()) {
            return Utils.toPositive(event.hashCode()) % partitions;
        }
        byte[] key = StateKeys.client(model, client).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private void forwardAll() {
        for (int target = 0; target < batches.size(); target++) {
            if (batches.get(target).count() > 0) {
                forward(target);
            }
        }
    }

    private void forward(int target) {
        byte[] signal = signals.batch(target, batches.get(target));
        batches.get(target).clear();
        context.forward(new Record<>(Integer.toString(target), signal, timestamp));
    }
}
