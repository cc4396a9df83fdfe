package dev.weir.mesh;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.Map;

/** What a service needs to take part in the mesh. */
@ConfigMapping(prefix = "weir")
public interface MeshConfig {

    /** Name of the service in consumer groups, event sources and dead-letter topics. */
    String service();

    @WithName("schema-registry")
    SchemaRegistry schemaRegistry();

    Retry retry();

    Publish publish();

    interface SchemaRegistry {
        /** Core API of the Apicurio Registry, version 3. */
        @WithDefault("http://127.0.0.1:28081/apis/registry/v3")
        String url();

        /** Further properties of the serializers, for example authentication, by their own names. */
        Map<String, String> properties();
    }

    interface Retry {
        /** First pause after a transient failure; it doubles from there. */
        @WithDefault("100ms")
        Duration first();

        /** Longest pause between two tries. */
        @WithDefault("5s")
        Duration longest();
    }

    interface Publish {
        /** How long one try to publish may take before it counts as a transient failure. */
        @WithDefault("30s")
        Duration timeout();
    }
}
