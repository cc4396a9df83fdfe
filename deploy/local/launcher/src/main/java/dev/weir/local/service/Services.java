package dev.weir.local.service;

import dev.weir.local.broker.Broker;
import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.keys.Keys;
import dev.weir.local.part.HttpReadiness;
import dev.weir.local.part.Launch;
import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.local.part.Step;
import dev.weir.local.postgres.Postgres;
import dev.weir.local.schemaregistry.SchemaRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The five services, each a process that is told where everything is. */
public final class Services {

    private static final int HEAP_MEGABYTES = 192;
    private static final Set<String> MESH = Set.of(Broker.NAME, SchemaRegistry.NAME);

    private final MeshFolder folder;
    private final PortPlan ports;
    private final Checkout checkout;
    private final JavaRuntime java;
    private final Keys keys;
    private final Map<String, String> costs;

    /**
     * @param costs how finops watches costs, by the names of its configuration
     */
    public Services(
            MeshFolder folder,
            PortPlan ports,
            Checkout checkout,
            JavaRuntime java,
            Keys keys,
            Map<String, String> costs) {
        this.folder = folder;
        this.ports = ports;
        this.checkout = checkout;
        this.java = java;
        this.keys = keys;
        this.costs = costs;
    }

    public List<Part> parts() throws IOException {
        String password = Keys.read(keys.databasePassword());
        ServiceSettings settings = new ServiceSettings(folder, ports, keys);
        return List.of(
                withDatabase("registry", ports.registry(), settings.registry(), password),
                service("scanner", ports.scanner(), settings.scanner(), Map.of(), MESH),
                service(
                                "deployer",
                                ports.deployer(),
                                settings.deployer(),
                                Map.of("WEIR_HOOKS_SECRET", Keys.read(keys.hookSecret())),
                                MESH)
                        .with(new GitSigningKey(checkout, java, keys), Step.NOTHING),
                withDatabase("finops", ports.finops(), settings.finops(costs), password),
                service("drift", ports.drift(), settings.drift(), Map.of(), MESH));
    }

    private Part withDatabase(String name, int port, Map<String, String> settings, String password) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("quarkus.datasource.jdbc.url", ports.database(name));
        all.put("quarkus.datasource.username", Postgres.USER);
        return service(
                name,
                port,
                all,
                Map.of("QUARKUS_DATASOURCE_PASSWORD", password),
                Set.of(Broker.NAME, SchemaRegistry.NAME, Postgres.NAME));
    }

    private Part service(
            String name, int port, Map<String, String> settings, Map<String, String> secrets, Set<String> dependsOn) {
        Map<String, String> all = new TreeMap<>(settings);
        all.putAll(ServiceSettings.common(ports));
        all.put("quarkus.http.port", Integer.toString(port));
        List<String> arguments = new ArrayList<>();
        all.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.add("-jar");
        arguments.add(checkout.service(name).toString());
        return new Part(
                name,
                List.of(new PortUse(port, name)),
                new Launch(java.command(HEAP_MEGABYTES, arguments), secrets, folder.root()),
                HttpReadiness.at(port, "/q/health/ready"),
                dependsOn);
    }
}
