package dev.weir.local.mesh;

import dev.weir.local.broker.Broker;
import dev.weir.local.example.FlightsExample;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.keys.Keys;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.postgres.Postgres;
import dev.weir.local.schemaregistry.SchemaRegistry;
import dev.weir.local.service.LocalCluster;
import dev.weir.local.service.ServiceSettings;
import dev.weir.local.service.Services;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One mesh on this machine.
 *
 * @param folder where it lives
 * @param ports what it listens on
 * @param checkout what it runs
 * @param java what runs it
 * @param costs settings of finops, by the names of its configuration, in place of those of a demo
 */
public record LocalMesh(
        MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java, Map<String, String> costs) {

    public LocalMesh {
        costs = Map.copyOf(costs);
    }

    /** One whose costs are watched as in a demo. */
    public LocalMesh(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java) {
        this(folder, ports, checkout, java, ServiceSettings.DEMO_COSTS);
    }

    public Keys keys() {
        return new Keys(folder.keys());
    }

    /** Makes what must be there before any part is described or started: folders, keys, the Git repository. */
    public void prepare() throws IOException, InterruptedException {
        folder.make();
        keys().make();
        new BareRepository(folder.gitRepository()).make();
    }

    /**
     * All parts of a mesh that was prepared.
     *
     * @throws IOException when its keys cannot be read
     */
    public PartGraph parts() throws IOException {
        String password = Keys.read(keys().databasePassword());
        List<Part> parts = new ArrayList<>();
        parts.add(Postgres.part(folder, ports, password));
        parts.add(Broker.part(folder, ports, checkout, java));
        parts.add(SchemaRegistry.part(folder, ports, checkout, java, password));
        parts.addAll(new Services(folder, ports, checkout, java, keys(), costs).parts());
        parts.add(LocalCluster.part(folder, ports, checkout, java, keys()));
        return new PartGraph(parts);
    }

    /** Parts that are no part of the mesh but work with it, as users' programs do: those of the demo. */
    public List<Part> companions() {
        return List.of(new FlightsExample(folder, ports, checkout, java).trainer());
    }
}
