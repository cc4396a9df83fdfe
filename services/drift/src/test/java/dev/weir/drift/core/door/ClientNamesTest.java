package dev.weir.drift.core.door;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.inferencelog.Capture;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClientNamesTest {

    private static final String BODY = """
            {"id": "1", "inputs": [{"name": "a", "shape": [1, 1], "datatype": "FP32", "data": [1]}]}""";

    @Test
    void aCloudEventNamesTheClientInAnExtension() {
        assertThat(client(Map.of("clientid", "ada"))).isEqualTo("ada");
    }

    @Test
    void kserveNamesItInTheMetadataOfTheRequest() {
        assertThat(client(Map.of("metadata", "{\"X-Client-Id\":[\"ada\"],\"Foo\":[\"bar\"]}")))
                .isEqualTo("ada");
        assertThat(client(Map.of("metadata", "null"))).isEmpty();
        assertThat(client(Map.of("metadata", "what"))).isEmpty();
        assertThat(client(Map.of())).isEmpty();
    }

    @Test
    void topicsNameItInAHeader() {
        Delivery seldon = new Delivery(
                "seldon.mesh.model.iris.inputs", "r1", Map.of("x-client-id", "ada"), Readers.bytes(BODY), Readers.NOW);
        Delivery mlserver = new Delivery(
                "mlserver-input",
                "r1",
                Map.of("mlserver-model", "iris", "x-client-id", "ada"),
                Readers.bytes(BODY),
                Readers.NOW);

        assertThat(((Capture.Asked) Readers.plain().seldonRecord(seldon).getFirst()).client())
                .isEqualTo("ada");
        assertThat(((Capture.Asked) Readers.plain().mlserverRecord(mlserver).getFirst()).client())
                .isEqualTo("ada");
    }

    private static String client(Map<String, String> extensions) {
        Map<String, String> attributes = new HashMap<>(
                Map.of("id", "1", "type", "org.kubeflow.serving.inference.request", "inferenceservicename", "iris"));
        attributes.putAll(extensions);
        return ((Capture.Asked) Readers.plain()
                        .binaryEvent(new CloudEvent(attributes), Readers.bytes(BODY))
                        .getFirst())
                .client();
    }
}
