package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.mesh.MeshAddress;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the mesh is; the defaults are those of ./weir up. */
final class MeshAddressOptions {

    @Option(names = "--bootstrap", description = "Kafka bootstrap servers (${DEFAULT-VALUE}).")
    private String bootstrap = "127.0.0.1:28092";

    @Option(names = "--schema-registry", description = "Apicurio Registry, core API v3 (${DEFAULT-VALUE}).")
    private String schemaRegistry = "http://127.0.0.1:28081/apis/registry/v3";

    @Option(names = "--store", description = "Folder of the artifact store (${DEFAULT-VALUE}).")
    private Path store = Path.of(".weir/artifacts");

    @Option(names = "--endpoint", description = "Open Inference Protocol endpoint (${DEFAULT-VALUE}).")
    private String endpoint = "http://127.0.0.1:28010";

    @Option(names = "--model", description = "Model name (${DEFAULT-VALUE}).")
    private String model = "flights-late";

    MeshAddress address() {
        return new MeshAddress(bootstrap, schemaRegistry, store.toAbsolutePath().normalize(), endpoint);
    }

    String model() {
        return model;
    }
}
