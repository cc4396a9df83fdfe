package dev.weir.drift.messaging.store;

import dev.weir.mesh.streams.BoundedMemory;
import java.util.Map;
import org.rocksdb.Options;

/**
 * The same bound on the memory of all stores, of which the answers may take more for themselves: they are written with each
 * inference and looked up with each label, so larger files, more of which lie side by side, are seldom merged.
 */
public final class BusyMemory extends BoundedMemory {

    private static final long BUFFER_BYTES = 8L << 20;
    private static final int FILES = 10;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        super.setConfig(storeName, options, configs);
        if (storeName.startsWith(DriftStores.PREDICTIONS)) {
            options.setWriteBufferSize(BUFFER_BYTES);
            options.setLevel0FileNumCompactionTrigger(FILES);
        }
    }
}
