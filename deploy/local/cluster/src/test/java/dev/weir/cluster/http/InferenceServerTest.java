package dev.weir.cluster.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.cluster.inference.Inference;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.inference.ServingListener;
import dev.weir.cluster.inference.ServingTable;
import dev.weir.cluster.inference.SignedModels;
import dev.weir.cluster.workload.Workloads;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InferenceServerTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TWO_ROWS = """
            {"id": "req-1", "inputs": [
              {"name": "mass", "datatype": "FP32", "shape": [2, 1], "data": [0, 2]},
              {"name": "speed", "datatype": "FP64", "shape": [2], "data": [[-1], [1.5]]}]}
            """;

    private final List<Inference> answered = Collections.synchronizedList(new ArrayList<>());
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path folder;

    private volatile boolean ready = true;
    private ServingTable models;
    private InferenceServer server;

    @BeforeEach
    void start() throws Exception {
        SignedModels signed = new SignedModels(folder);
        models = new ServingTable(signed.loader(), new Silent());
        models.serve(Workloads.overlay(), signed.classifier("3", 1));
        InferenceEndpoint inference = new InferenceEndpoint(
                (inferences, cpuNanos) -> answered.addAll(inferences), () -> "generated", () -> Instant.EPOCH);
        server = InferenceServer.start(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                new Router("local", models, inference, () -> ready, () -> "weir_cluster_models_served 1\n"));
    }

    @AfterEach
    void stop() {
        server.close();
        models.close();
    }

    @Test
    void everyRowIsAnsweredAndTold() throws Exception {
        HttpResponse<String> response = post("/v2/models/delays/infer", TWO_ROWS);

        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode body = JSON.readTree(response.body());
        assertThat(body.path("id").textValue()).isEqualTo("req-1");
        assertThat(body.path("model_version").textValue()).isEqualTo("3");
        assertThat(body.at("/outputs/0/name").textValue()).isEqualTo("scores");
        assertThat(body.at("/outputs/0/shape").toString()).isEqualTo("[2,2]");
        assertThat(body.at("/outputs/1").toString())
                .isEqualTo(
                        "{\"name\":\"prediction\",\"datatype\":\"BYTES\",\"shape\":[2,1],\"data\":[\"calm\",\"strike\"]}");
        assertThat(answered).extracting(Inference::id).containsExactly("req-1/0", "req-1/1");
        assertThat(answered.get(1).inputs().getFirst().value()).isEqualTo(1.5);
        assertThat(answered.getFirst().caller().client()).isEqualTo("tower");
    }

    @Test
    void aRequestWithoutIdGetsOneAndAVersionCanBeNamed() throws Exception {
        HttpResponse<String> response = post(
                "/v2/models/delays/versions/3/infer",
                "{\"inputs\":[{\"name\":\"input\",\"datatype\":\"FP32\",\"shape\":[1,2],\"data\":[1,2]}]}");

        assertThat(JSON.readTree(response.body()).path("id").textValue()).isEqualTo("generated");
        assertThat(answered).extracting(Inference::id).containsExactly("generated");
    }

    @Test
    void aBadRequestIsAnsweredWithItsReason() throws Exception {
        assertThat(post("/v2/models/delays/infer", "{}").statusCode()).isEqualTo(400);
        assertThat(post("/v2/models/delays/infer", "[").statusCode()).isEqualTo(400);
        HttpResponse<String> text = post(
                "/v2/models/delays/infer",
                "{\"inputs\":[{\"name\":\"speed\",\"datatype\":\"BYTES\",\"shape\":[1],\"data\":[\"x\"]}]}");
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(JSON.readTree(text.body()).path("error").textValue()).contains("speed");
        assertThat(answered).isEmpty();
    }

    @Test
    void anUnknownModelVersionOrPathIsNotFound() throws Exception {
        assertThat(post("/v2/models/other/infer", TWO_ROWS).statusCode()).isEqualTo(404);
        assertThat(post("/v2/models/delays/versions/4/infer", TWO_ROWS).statusCode())
                .isEqualTo(404);
        assertThat(get("/v2/elsewhere").statusCode()).isEqualTo(404);
        assertThat(get("/v2/models/delays/infer").statusCode()).isEqualTo(405);
    }

    @Test
    void healthFollowsTheProtocol() throws Exception {
        assertThat(get("/v2/health/live").body()).isEqualTo("{\"live\":true}");
        assertThat(get("/v2/health/ready").statusCode()).isEqualTo(200);
        assertThat(get("/v2/models/delays/ready").statusCode()).isEqualTo(200);
        assertThat(get("/v2/models/delays/versions/4/ready").statusCode()).isEqualTo(503);
        ready = false;
        assertThat(get("/v2/health/ready").statusCode()).isEqualTo(503);
    }

    @Test
    void metadataNamesTheFeatures() throws Exception {
        JsonNode metadata = JSON.readTree(get("/v2/models/delays").body());

        assertThat(metadata.path("versions").toString()).isEqualTo("[\"3\"]");
        assertThat(metadata.path("inputs").findValuesAsText("name")).containsExactly("speed", "mass");
        assertThat(get("/v2").statusCode()).isEqualTo(200);
        assertThat(get("/metrics").body()).contains("weir_cluster_models_served");
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return client.send(
                request(path)
                        .header("X-Client-Id", "tower")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
    }

    private static final class Silent implements ServingListener {

        @Override
        public void started(ServedModel model) {}

        @Override
        public void stopped(ServedModel model) {}
    }
}
