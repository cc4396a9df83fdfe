package dev.weir.drift.messaging.store;

import dev.weir.mesh.streams.BoundedMemory;
import java.util.Map;
import org.rocksdb.Options;

/**
 * The same bound on the memory of all stores, of which the answers may take more for themselves: they are written and looked
 * up with each inference, so fewer and larger files are sooner searched and seldom merged.
 */
public final class BusyMemory extends BoundedMemory {

    private static final long BUFFER_BYTES = 8L << 20;

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        super.setConfig(storeName, options, configs);
        if (storeName.startsWith(DriftStores.PREDICTIONS)) {
            options.setWriteBufferSize(BUFFER_BYTES);
        }
    }
}
