package dev.weir.scanner.messaging.index;

import dev.weir.testkit.MeshClient;
import java.util.List;

/** Versions in the index whose first scan was clean and found nothing about their dependencies. */
public final class IndexedVersions {

    private IndexedVersions() {}

    /** Writes version 1 of many models. */
    public static void write(MeshClient client, String prefix, int models, String... packages) {
        for (int i = 0; i < models; i++) {
            Inventory inventory =
                    SyntheticInventory.of(client.events(), client.codec(), prefix + "-" + i, "1", List.of(packages));
            client.sendBytes(IndexTopics.INVENTORY, inventory.key(), JsonSerde.write(inventory));
        }
    }
}
