package dev.weir.local.schemaregistry;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.HttpReadiness;
import dev.weir.local.part.Launch;
import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.local.part.Step;
import dev.weir.local.postgres.Postgres;
import dev.weir.schemas.TopicCatalogue;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Apicurio Registry on PostgreSQL, on loopback, with the schema of every topic. */
public final class SchemaRegistry {

    public static final String NAME = "schema-registry";

    private static final int HEAP_MEGABYTES = 256;

    private SchemaRegistry() {}

    /** The part; schemas that are missing are registered once it is ready. */
    public static Part part(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java, String password) {
        List<String> arguments = new ArrayList<>();
        settings(ports).forEach((key, value) -> arguments.add("-D" + key + "=" + value));
        arguments.add("-jar");
        arguments.add(checkout.schemaRegistry().resolve("quarkus-run.jar").toString());
        Map<String, String> secrets = Map.of("APICURIO_DATASOURCE_PASSWORD", password);
        SchemaRegistration registration = new SchemaRegistration(URI.create(ports.confluentUrl()));
        return new Part(
                        NAME,
                        List.of(
                                new PortUse(ports.schemaRegistry(), "schema registry"),
                                new PortUse(ports.schemaRegistryManagement(), "schema registry management")),
                        new Launch(java.command(HEAP_MEGABYTES, arguments), secrets, folder.root()),
                        HttpReadiness.at(ports.schemaRegistryManagement(), "/health/ready"),
                        Set.of(Postgres.NAME))
                .with(Step.NOTHING, () -> registration.register(TopicCatalogue.load()));
    }

    private static Map<String, String> settings(PortPlan ports) {
        return Map.ofEntries(
                Map.entry("quarkus.http.host", "127.0.0.1"),
                Map.entry("quarkus.http.port", Integer.toString(ports.schemaRegistry())),
                Map.entry("quarkus.management.host", "127.0.0.1"),
                Map.entry("quarkus.management.port", Integer.toString(ports.schemaRegistryManagement())),
                Map.entry("quarkus.banner.enabled", "false"),
                Map.entry("quarkus.log.level", "WARN"),
                Map.entry("apicurio.storage.sql.kind", "postgresql"),
                Map.entry("apicurio.datasource.url", ports.database("apicurio")),
                Map.entry("apicurio.datasource.username", Postgres.USER),
                Map.entry("apicurio.datasource.jdbc.initial-size", "2"),
                Map.entry("apicurio.datasource.jdbc.min-size", "2"),
                Map.entry("apicurio.datasource.jdbc.max-size", "8"),
                Map.entry("apicurio.rules.global.validity", "FULL"),
                Map.entry("apicurio.rules.global.compatibility", "FULL_TRANSITIVE"));
    }
}
