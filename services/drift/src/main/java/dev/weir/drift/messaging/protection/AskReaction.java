package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.inference.LoggedInference;
import dev.weir.drift.messaging.inference.Points;
import dev.weir.drift.messaging.state.AskedBatch;
import dev.weir.drift.messaging.state.AskedBy;
import dev.weir.drift.messaging.state.ClientSignal;
import dev.weir.drift.messaging.store.CommitHook;
import dev.weir.drift.messaging.store.ProtectionStores;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.mesh.Event;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Utils;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * Sends each request, answered or not, to the guards of its client. Requests whose guards are in one partition go
 * together: when there are enough of them, and before each commit.
 */
final class AskReaction implements Consumer<Record<String, Event<LoggedInference>>> {

    /** Longer names of clients are cut, so that nobody fills the state with them. */
    private static final int LONGEST = 200;

    private static final int MOST_REQUESTS = 100;
    private static final int MOST_BYTES = 1 << 18;

    private final ProcessorContext<String, ClientSignal> context;
    private final List<Batch> batches = new ArrayList<>();
    private long timestamp;

    /** @param partitions of the guards */
    AskReaction(ProcessorContext<String, ClientSignal> context, int partitions) {
        this.context = context;
        for (int i = 0; i < partitions; i++) {
            batches.add(new Batch());
        }
        CommitHook hook = context.getStateStore(ProtectionStores.ASKED_HOOK);
        hook.beforeCommit(context, this::forwardAll);
    }

    @Override
    public void accept(Record<String, Event<LoggedInference>> record) {
        LoggedInference inference = record.value().data();
        String client = inference
                .client()
                .substring(0, Math.min(LONGEST, inference.client().length()));
        timestamp = record.timestamp();
        int target = partition(inference.model(), client, batches.size());
        Batch batch = batches.get(target);
        AskedBy asked = ProtectionSignals.asked(
                record.value().envelope(),
                client,
                inference,
                Points.of(inference),
                context.recordMetadata().orElseThrow());
        batch.requests.add(asked);
        batch.bytes += asked.getAsked().getPoint().getValues().remaining();
        if (batch.requests.size() >= MOST_REQUESTS || batch.bytes >= MOST_BYTES) {
            forward(target);
        }
    }

    /** Where the guards of a client are: as if the record key were model and client. */
    static int partition(String model, String client, int partitions) {
        byte[] key = StateKeys.client(model, client).getBytes(StandardCharsets.UTF_8);
        return Utils.toPositive(Utils.murmur2(key)) % partitions;
    }

    private void forwardAll() {
        for (int target = 0; target < batches.size(); target++) {
            if (!batches.get(target).requests.isEmpty()) {
                forward(target);
            }
        }
    }

    private void forward(int target) {
        ClientSignal signal = new ClientSignal(new AskedBatch(target, batches.get(target).requests));
        batches.set(target, new Batch());
        context.forward(new Record<>(Integer.toString(target), signal, timestamp));
    }

    private static final class Batch {

        private final List<AskedBy> requests = new ArrayList<>();
        private int bytes;
    }
}
