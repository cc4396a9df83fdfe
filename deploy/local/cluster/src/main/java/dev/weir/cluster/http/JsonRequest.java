package dev.weir.cluster.http;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.cluster.inference.InputTensor;
import dev.weir.cluster.inference.InvalidRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An inference request of the Open Inference Protocol v2, tensor data in JSON, flat or nested.
 *
 * @param id the client's own id for the request; empty when it gives none
 * @param inputs its tensors
 */
record JsonRequest(String id, List<InputTensor> inputs) {

    private static final int MAXIMUM_ID = 256;

    private static final Set<String> NUMERIC = Set.of(
            "FP16", "FP32", "FP64", "INT8", "INT16", "INT32", "INT64", "UINT8", "UINT16", "UINT32", "UINT64", "BOOL");

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    JsonRequest {
        if (id.length() > MAXIMUM_ID) {
            throw new InvalidRequest("an id has at most " + MAXIMUM_ID + " characters");
        }
        inputs = List.copyOf(inputs);
    }

    /** Reads a request; throws {@link InvalidRequest}. */
    static JsonRequest read(byte[] body) {
        JsonNode request = parse(body);
        if (!request.path("inputs").isArray()) {
            throw new InvalidRequest("a request has inputs");
        }
        List<InputTensor> inputs = new ArrayList<>();
        request.path("inputs").forEach(input -> inputs.add(tensor(input)));
        return new JsonRequest(request.path("id").asText(""), inputs);
    }

    private static JsonNode parse(byte[] body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new InvalidRequest("the request is not JSON");
        }
    }

    private static InputTensor tensor(JsonNode input) {
        String name = input.path("name").asText("");
        if (name.isEmpty()) {
            throw new InvalidRequest("an input has a name");
        }
        if (!NUMERIC.contains(input.path("datatype").asText())) {
            throw new InvalidRequest("input " + name + " has a datatype that is not a number");
        }
        if (!input.path("data").isArray()) {
            throw new InvalidRequest("input " + name + " has no data in JSON");
        }
        List<Long> shape = new ArrayList<>();
        input.path("shape").forEach(dimension -> shape.add(dimension.asLong()));
        List<Float> values = new ArrayList<>();
        flatten(name, input.path("data"), values);
        float[] numbers = new float[values.size()];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = values.get(index);
        }
        return new InputTensor(name, shape, numbers);
    }

    private static void flatten(String name, JsonNode data, List<Float> values) {
        for (JsonNode element : data) {
            if (element.isArray()) {
                flatten(name, element, values);
            } else if (element.isNumber()) {
                values.add(element.floatValue());
            } else if (element.isBoolean()) {
                values.add(element.booleanValue() ? 1f : 0f);
            } else {
                throw new InvalidRequest("input " + name + " has data that is not a number: " + element);
            }
        }
    }
}
