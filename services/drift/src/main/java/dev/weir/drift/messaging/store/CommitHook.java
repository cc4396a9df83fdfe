package dev.weir.drift.messaging.store;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;

/**
 * A store without content that is told before each commit of its task, inside the transaction. What changes with every
 * record can so lie in memory and be written or passed on once a commit. Kafka Streams tells its own caches in the same way,
 * by types that are no part of its public interface.
 */
public final class CommitHook implements StateStore, CachedStateStore<Object, Object> {

    private final String name;
    private Runnable write = () -> {};
    private boolean open;

    private CommitHook(String name) {
        this.name = name;
    }

    public static StoreBuilder<CommitHook> named(String name) {
        return new AbstractStoreBuilder<Bytes, byte[], CommitHook>(
                name, Serdes.Bytes(), Serdes.ByteArray(), Time.SYSTEM) {
            @Override
            public CommitHook build() {
                return new CommitHook(name);
            }
        }.withLoggingDisabled();
    }

    /** @param write puts into stores what changed since it was called last */
    public void beforeCommit(Runnable write) {
        this.write = write;
    }

    /**
     * @param context of the processor that calls this while it is initialised
     * @param forward forwards what the processor has gathered, as if it were processing the last record that it had
     */
    public void beforeCommit(ProcessorContext<?, ?> context, Runnable forward) {
        InternalProcessorContext<?, ?> streams = (InternalProcessorContext<?, ?>) context;
        ProcessorNode<?, ?, ?, ?> own = streams.currentNode();
        this.write = () -> {
            ProcessorNode<?, ?, ?, ?> before = streams.currentNode();
            streams.setCurrentNode(own);
            try {
                forward.run();
            } finally {
                streams.setCurrentNode(before);
            }
        };
    }

    @Override
    public void flushCache() {
        write.run();
    }

    @Override
    public void clearCache() {
        write = () -> {};
    }

    @Override
    public boolean setFlushListener(CacheFlushListener<Object, Object> listener, boolean sendOldValues) {
        return false;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, (key, value) -> {});
        open = true;
    }

    @Override
    public void flush() {
        // There is nothing to write but what flushCache writes.
    }

    @Override
    public void close() {
        open = false;
    }

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
