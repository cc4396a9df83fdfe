package dev.weir.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.schemas.TopicCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ComposeFileTest {

    private static final Path DIRECTORY = Path.of("../compose");

    private final JsonNode services;

    ComposeFileTest() throws IOException {
        services = Yaml.document(DIRECTORY.resolve("compose.yaml")).path("services");
    }

    @Test
    void everyServiceOfTheMeshAndItsNeighboursAreThere() {
        assertThat(services.fieldNames())
                .toIterable()
                .containsAll(TopicCatalogue.SERVICES)
                .contains("kafka", "topics", "apicurio", "postgres", "kafka-ui");
    }

    @Test
    void everyPortIsPublishedOnLoopbackOnly() {
        for (JsonNode service : services) {
            service.path("ports").forEach(port -> assertThat(port.asText()).startsWith("127.0.0.1:"));
        }
    }

    @Test
    void whatIsWaitedForHasAHealthCheckOrEnds() {
        for (JsonNode service : services) {
            for (var need : service.path("depends_on").properties()) {
                boolean awaitsHealth =
                        need.getValue().path("condition").asText().equals("service_healthy");
                if (awaitsHealth) {
                    assertThat(services.path(need.getKey()).has("healthcheck"))
                            .as(need.getKey())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyFileThatIsMountedFromTheTreeExists() {
        for (JsonNode service : services) {
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":")[0];
                if (source.startsWith("./") && !source.equals("./keys")) {
                    assertThat(Files.exists(DIRECTORY.resolve(source)))
                            .as(source)
                            .isTrue();
                }
            }
        }
    }
}
