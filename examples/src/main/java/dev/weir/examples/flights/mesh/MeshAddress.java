package dev.weir.examples.flights.mesh;

import java.nio.file.Path;

/**
 * Where the mesh is.
 *
 * @param bootstrapServers Kafka
 * @param schemaRegistry core API of the Apicurio Registry, version 3
 * @param store folder of the content-addressed artifact store
 * @param endpoint base URL of the Open Inference Protocol
 */
public record MeshAddress(String bootstrapServers, String schemaRegistry, Path store, String endpoint) {

    public MeshAddress {
        if (!store.isAbsolute()) {
            throw new IllegalArgumentException("events carry absolute paths; the store is no such path: " + store);
        }
    }
}
