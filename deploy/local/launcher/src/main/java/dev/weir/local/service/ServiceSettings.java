package dev.weir.local.service;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.keys.Keys;
import java.util.HashMap;
import java.util.Map;

/**
 * What each service is told beside what all are told, by the names of its configuration.
 *
 * @param folder of the mesh
 * @param ports of the mesh
 * @param keys of the mesh
 */
public record ServiceSettings(MeshFolder folder, PortPlan ports, Keys keys) {

    /** On one machine costs are millionths of a dollar, and a story is told in minutes. */
    public static final Map<String, String> DEMO_COSTS = Map.of(
            "weir.finops.surge.bucket", "2s",
            "weir.finops.surge.minimum-history", "5",
            "weir.finops.surge.minimum-excess", "0.00003",
            "weir.finops.surge.calm-buckets", "1");

    /** What all are told. A service that was killed is missed after six seconds, the least that the broker allows. */
    static Map<String, String> common(PortPlan ports) {
        return Map.of(
                "quarkus.http.host", "127.0.0.1",
                "kafka.bootstrap.servers", ports.bootstrapServers(),
                "weir.schema-registry.url", ports.schemaRegistryUrl(),
                "mp.messaging.connector.smallrye-kafka.session.timeout.ms", "6000",
                "mp.messaging.connector.smallrye-kafka.heartbeat.interval.ms", "1500",
                "kafka-streams.session.timeout.ms", "6000",
                "kafka-streams.heartbeat.interval.ms", "1500",
                "quarkus.log.category.\"io.smallrye.health\".level", "ERROR");
    }

    /** A demo is over in minutes, and may be run again. */
    Map<String, String> registry() {
        return Map.of("weir.registry.retraining.cool-down", "30s");
    }

    Map<String, String> scanner() {
        return Map.of(
                "weir.artifacts.root", folder.artifacts().toString(),
                "weir.signing.key", keys.modelSigning().toString(),
                "kafka-streams.state.dir", folder.state("scanner").toString());
    }

    Map<String, String> deployer() {
        return Map.of(
                "weir.artifacts.root", folder.artifacts().toString(),
                "weir.git.repository", folder.gitRepository().toString(),
                "weir.git.work", folder.clone("deployer").toString(),
                "weir.git.signing-key", keys.gitSigning().toString(),
                "weir.signing.trust", keys.directory().toString(),
                "kafka-streams.state.dir", folder.state("deployer").toString());
    }

    Map<String, String> finops(Map<String, String> costs) {
        Map<String, String> all = new HashMap<>(costs);
        all.put(
                "weir.finops.history.folder",
                folder.state("finops").resolve("history").toString());
        return all;
    }

    Map<String, String> drift() {
        return Map.of("kafka-streams.state.dir", folder.state("drift").toString());
    }
}
