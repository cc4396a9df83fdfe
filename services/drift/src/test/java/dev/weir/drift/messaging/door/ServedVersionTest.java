package dev.weir.drift.messaging.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.messaging.Bench;
import dev.weir.drift.messaging.Deployments;
import dev.weir.drift.messaging.Traffic;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that name no version, of a model whose deployments are told. */
class ServedVersionTest {

    private static final String INPUTS = "seldon.mesh.model." + Traffic.MODEL + ".inputs";
    private static final String OUTPUTS = "seldon.mesh.model." + Traffic.MODEL + ".outputs";
    private static final String REQUEST = "{\"instances\": [{\"distance\": 7}]}";

    @TempDir
    Path state;

    private Bench bench;

    @BeforeEach
    void start() {
        bench = new Bench(state);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    @Test
    void theVersionThatServedWhenItWasAskedIsTaken() {
        deploy("3", Traffic.at(0));
        deploy("4", Traffic.at(100));

        assertThat(version("a", "{\"predictions\": [\"late\"]}", Traffic.at(50)))
                .isEqualTo("3");
        assertThat(version("b", "{\"predictions\": [\"late\"]}", Traffic.at(100)))
                .isEqualTo("4");
    }

    @Test
    void theVersionThatTheLogSaysIsKept() {
        deploy("3", Traffic.at(0));

        assertThat(version("a", "{\"predictions\": [\"late\"], \"model_version\": \"2\"}", Traffic.at(50)))
                .isEqualTo("2");
    }

    @Test
    void withoutADeploymentItIsUnknown() {
        deploy("3", Traffic.at(100));

        assertThat(version("a", "{\"predictions\": [\"late\"]}", Traffic.at(50)))
                .isEqualTo("unknown");
    }

    private void deploy(String version, Instant at) {
        bench.say("deployment.succeeded", Traffic.MODEL, Deployments.succeeded(version, at), at);
    }

    private String version(String id, String response, Instant at) {
        bench.sendBytes(INPUTS, id, REQUEST.getBytes(StandardCharsets.UTF_8), at);
        bench.sendBytes(OUTPUTS, id, response.getBytes(StandardCharsets.UTF_8), at);
        return bench.logged().getFirst().data().getVersion();
    }
}
