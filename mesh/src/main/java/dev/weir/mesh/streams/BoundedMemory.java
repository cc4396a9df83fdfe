package dev.weir.mesh.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * One bound on the native memory of all stores together. Left alone, each store of each partition takes 50 MiB of cache
 * and up to 48 MiB of buffers for itself.
 */
public class BoundedMemory implements RocksDBConfigSetter {

    private static final long CACHE_BYTES = 64L << 20;

    /** A filter lies in one shard, and is as large as its file has keys: shards of 1 MiB, the default, hold hardly one. */
    private static final int SHARD_BITS = 2;

    private static final long BUFFER_BYTES = 32L << 20;
    private static final long STORE_BUFFER_BYTES = 2L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(CACHE_BYTES, SHARD_BITS);
    private static final WriteBufferManager BUFFERS = new WriteBufferManager(BUFFER_BYTES, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        table.setPinL0FilterAndIndexBlocksInCache(true);
        options.setWriteBufferManager(BUFFERS);
        options.setWriteBufferSize(STORE_BUFFER_BYTES);
        options.setTableFormatConfig(table);
    }

    @Override
    public void close(String storeName, Options options) {
        // Cache and buffers belong to all stores.
    }
}
