package dev.weir.drift.messaging.store;

import dev.weir.drift.messaging.state.BlockEntry;
import dev.weir.drift.messaging.state.EntryBlock;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.BatchingStateRestoreCallback;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.WindowBytesStoreSupplier;
import org.apache.kafka.streams.state.WindowStore;
import org.apache.kafka.streams.state.internals.AbstractStoreBuilder;
import org.apache.kafka.streams.state.internals.CacheFlushListener;
import org.apache.kafka.streams.state.internals.CachedStateStore;
import org.jspecify.annotations.Nullable;

/**
 * Entries in buckets of time, as a window store has them, with a changelog of blocks: a record of its own for each entry
 * costs more than the entry. A block is written when it is large enough, and before each commit, inside the transaction.
 */
public final class BlockStore implements StateStore, CachedStateStore<Object, Object> {

    private static final int BLOCK_BYTES = 1 << 15;

    private final String name;
    private final WindowStore<Bytes, byte[]> entries;
    private final StateBytes<EntryBlock> state = new StateBytes<>(EntryBlock.class);

    /** The entries of the next block, as its schema has them one after the other. */
    private final AvroBytes block = new AvroBytes(BLOCK_BYTES);

    private int blockEntries;
    private long blocks;
    private @Nullable InternalProcessorContext<?, ?> context;
    private boolean open;

    private BlockStore(String name, WindowStore<Bytes, byte[]> entries) {
        this.name = name;
        this.entries = entries;
    }

    /**
     * Builds the store of a task.
     *
     * @param entries stores without a changelog, under a name of their own
     * @param kept for how long after it was put an entry may be wanted
     */
    static StoreBuilder<BlockStore> named(String name, WindowBytesStoreSupplier entries, Duration kept) {
        return new AbstractStoreBuilder<Bytes, byte[], BlockStore>(
                name, Serdes.Bytes(), Serdes.ByteArray(), Time.SYSTEM) {
            @Override
            public BlockStore build() {
                return new BlockStore(name, entries.get());
            }
        }.withLoggingEnabled(Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(kept.toMillis())));
    }

    /** @param bucket when it begins, in milliseconds since 1970 */
    byte @Nullable [] fetch(byte[] key, long bucket) {
        return entries.fetch(Bytes.wrap(key), bucket);
    }

    /** @param value null removes the entry */
    void put(byte[] key, byte @Nullable [] value, long bucket) {
        entries.put(Bytes.wrap(key), value, bucket);
        block.bytes(key);
        block.number(bucket);
        block.number(value == null ? 0 : 1);
        if (value != null) {
            block.bytes(value);
        }
        blockEntries++;
        if (block.size() >= BLOCK_BYTES) {
            writeBlock();
        }
    }

    boolean isEmpty() {
        try (KeyValueIterator<?, byte[]> all = entries.all()) {
            return !all.hasNext();
        }
    }

    @Override
    public void init(StateStoreContext streams, StateStore root) {
        context = (InternalProcessorContext<?, ?>) streams;
        entries.init(streams, entries);
        streams.register(root, (BatchingStateRestoreCallback) this::restore);
        open = true;
    }

    /** The entries of blocks, as they were put. */
    private void restore(Collection<KeyValue<byte[], byte[]>> records) {
        for (KeyValue<byte[], byte[]> record : records) {
            for (BlockEntry entry : state.read(record.value).getEntries()) {
                entries.put(
                        Bytes.wrap(Binary.bytes(entry.getKey())),
                        entry.getValue().map(Binary::bytes).orElse(null),
                        entry.getBucket());
            }
        }
    }

    @Override
    public void flushCache() {
        if (blockEntries > 0) {
            writeBlock();
        }
    }

    /** The key only has to differ from those before: nobody looks a block up. */
    private void writeBlock() {
        InternalProcessorContext<?, ?> streams = Objects.requireNonNull(context, "a store is initialised first");
        long now = streams.currentSystemTimeMs();
        byte[] key = ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(now)
                .putLong(blocks++)
                .array();
        streams.logChange(name, Bytes.wrap(key), block(), now, Position.emptyPosition());
        clearCache();
    }

    /** An {@link EntryBlock}. */
    private byte[] block() {
        AvroBytes whole = new AvroBytes(block.size() + 2 * StateBytes.HEADER);
        whole.raw(state.header());
        whole.number(blockEntries);
        whole.raw(block.array(), 0, block.size());
        whole.number(0);
        return whole.toArray();
    }

    @Override
    public void clearCache() {
        block.clear();
        blockEntries = 0;
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
    public void flush() {
        // Kafka Streams knows the store of the entries and flushes it.
    }

    @Override
    public void close() {
        clearCache();
        open = false;
    }

    @Override
    public boolean persistent() {
        return entries.persistent();
    }

    @Override
    public boolean isOpen() {
        return open;
    }
}
