package dev.weir.examples.flights.mesh;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;

/** Asks a served model, as the Open Inference Protocol v2 says: one tensor per feature. */
public final class InferenceClient {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI uri;

    public InferenceClient(String endpoint, String model) {
        this.uri = URI.create(endpoint + "/v2/models/" + model + "/infer");
    }

    /**
     * Predicted labels, one per flight.
     *
     * @param id of the request; the inference of a row is {@code <id>}, or {@code <id>/<row>} when there are several
     * @throws IOException when the model does not answer
     */
    public List<String> ask(String id, List<Flight> flights) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Content-Type", "application/json")
                .header("X-Client-Id", "operations-desk")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body(id, flights))))
                .build();
        HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IOException(uri + " answered " + answer.statusCode() + ": " + new String(answer.body()));
        }
        return labels(JSON.readTree(answer.body()));
    }

    /** Id of the inference of one row. */
    public static String inferenceId(String request, int row, int rows) {
        return rows == 1 ? request : request + "/" + row;
    }

    private static ObjectNode body(String id, List<Flight> flights) {
        ObjectNode body = JSON.createObjectNode().put("id", id);
        ArrayNode inputs = body.putArray("inputs");
        for (int feature = 0; feature < FlightData.FEATURES.size(); feature++) {
            ObjectNode tensor = inputs.addObject()
                    .put("name", FlightData.FEATURES.get(feature))
                    .put("datatype", "FP32");
            tensor.putArray("shape").add(flights.size()).add(1);
            ArrayNode data = tensor.putArray("data");
            for (Flight flight : flights) {
                data.add(flight.features().get(feature));
            }
        }
        return body;
    }

    private static List<String> labels(JsonNode answer) {
        List<String> labels = new ArrayList<>();
        for (JsonNode output : answer.path("outputs")) {
            if (output.path("name").asText().equals("prediction")) {
                output.path("data").forEach(label -> labels.add(label.asText()));
            }
        }
        return labels;
    }
}
