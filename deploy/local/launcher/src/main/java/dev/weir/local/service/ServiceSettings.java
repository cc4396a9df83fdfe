package dev.weir.local.service;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.keys.Keys;
import java.util.Map;

/**
 * What each service is told beside what all are told, by the names of its configuration.
 *
 * @param folder of the mesh
 * @param ports of the mesh
 * @param keys of the mesh
 */
record ServiceSettings(MeshFolder folder, PortPlan ports, Keys keys) {

    Map<String, String> registry() {
        return Map.of();
    }

    Map<String, String> scanner() {
        return Map.of(
                "weir.artifacts.root", folder.artifacts().toString(),
                "weir.signing.key", keys.modelSigning().toString());
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

    Map<String, String> finops() {
        return Map.of("kafka-streams.state.dir", folder.state("finops").toString());
    }

    Map<String, String> drift() {
        return Map.of("kafka-streams.state.dir", folder.state("drift").toString());
    }
}
