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
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The process that stands where a Kubernetes cluster would. */
public final class LocalCluster {

    public static final String NAME = "cluster";

    private static final int HEAP_MEGABYTES = 192;

    private LocalCluster() {}

    public static Part part(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java, Keys keys)
            throws IOException {
        List<String> arguments = List.of("-jar", checkout.cluster().toString());
        return new Part(
                NAME,
                List.of(new PortUse(ports.cluster(), "Open Inference Protocol")),
                new Launch(java.command(HEAP_MEGABYTES, arguments), Map.of(), folder.root()),
                HttpReadiness.at(ports.cluster(), "/v2/health/ready"),
                Set.of(Broker.NAME));
    }
}
