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
import dev.weir.local.schemaregistry.SchemaRegistry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The process that stands where a Kubernetes cluster would. */
public final class LocalCluster {

    public static final String NAME = "cluster";

    private static final int HEAP_MEGABYTES = 192;

    private LocalCluster() {}

    public static Part part(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java, Keys keys)
            throws IOException {
        Map<String, String> settings = new TreeMap<>(Map.of(
                "weir.cluster.metering", "PT1S",
                "weir.cluster.port", Integer.toString(ports.cluster()),
                "weir.git.repository", folder.gitRepository().toString(),
                "weir.git.work", folder.clone(NAME).toString(),
                "weir.artifacts.root", folder.artifacts().toString(),
                "weir.signing.trust", keys.directory().toString(),
                "weir.hooks.url", "http://127.0.0.1:" + ports.deployer() + "/hooks/flux",
                "kafka.bootstrap.servers", ports.bootstrapServers(),
                "weir.schema-registry.url", ports.schemaRegistryUrl()));
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.add("-jar");
        arguments.add(checkout.cluster().toString());
        Map<String, String> secrets = Map.of("WEIR_HOOKS_SECRET", Keys.read(keys.hookSecret()));
        return new Part(
                NAME,
                List.of(new PortUse(ports.cluster(), "Open Inference Protocol")),
                new Launch(java.command(HEAP_MEGABYTES, arguments), secrets, folder.root()),
                HttpReadiness.at(ports.cluster(), "/v2/health/ready"),
                Set.of(Broker.NAME, SchemaRegistry.NAME));
    }
}
