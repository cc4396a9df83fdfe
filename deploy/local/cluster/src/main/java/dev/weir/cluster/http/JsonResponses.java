package dev.weir.cluster.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.cluster.inference.Answer;
import dev.weir.cluster.inference.Prediction;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.onnx.Output;
import dev.weir.cluster.onnx.Signature;
import dev.weir.cluster.workload.ModelVersion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Answers of the Open Inference Protocol v2. */
final class JsonResponses {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PREDICTION = "prediction";

    private JsonResponses() {}

    static byte[] flag(String name, boolean value) {
        return bytes(JSON.createObjectNode().put(name, value));
    }

    static byte[] error(String message) {
        return bytes(JSON.createObjectNode().put("error", message));
    }

    static byte[] server(String cluster) {
        ObjectNode server = JSON.createObjectNode().put("name", "weir-local-cluster/" + cluster);
        server.put("version", "2").putArray("extensions");
        return bytes(server);
    }

    static byte[] metadata(ServedModel served) {
        ModelVersion model = served.workload().model();
        Signature signature = served.signature();
        ObjectNode metadata = JSON.createObjectNode().put("name", model.name());
        metadata.putArray("versions").add(model.version());
        metadata.put("platform", "onnx");
        ArrayNode inputs = metadata.putArray("inputs");
        signature
                .features()
                .forEach(feature -> tensor(inputs, feature, "FP32").add(-1).add(1));
        if (signature.features().isEmpty()) {
            tensor(inputs, signature.input(), "FP32").add(-1).add(-1);
        }
        return bytes(metadata);
    }

    /**
     * The model's own outputs and, where it names its classes, the tensor {@code prediction} with the predicted ones.
     */
    static byte[] answer(ModelVersion model, String id, Answer answer) {
        ObjectNode response = JSON.createObjectNode()
                .put("model_name", model.name())
                .put("model_version", model.version())
                .put("id", id);
        ArrayNode outputs = response.putArray("outputs");
        answer.outputs().forEach(output -> output(outputs, output));
        if (answer.outputs().stream().noneMatch(output -> output.name().equals(PREDICTION))) {
            predictions(outputs, answer);
        }
        return bytes(response);
    }

    private static void predictions(ArrayNode outputs, Answer answer) {
        if (answer.predictions().stream().map(Prediction::label).allMatch(Optional::isPresent)) {
            ObjectNode tensor = outputs.addObject().put("name", PREDICTION).put("datatype", "BYTES");
            tensor.putArray("shape").add(answer.predictions().size()).add(1);
            ArrayNode data = tensor.putArray("data");
            answer.predictions().stream().flatMap(row -> row.label().stream()).forEach(data::add);
        }
    }

    private static void output(ArrayNode outputs, Output output) {
        ObjectNode tensor = outputs.addObject().put("name", output.name());
        ArrayNode shape = tensor.putArray("shape");
        output.shape().forEach(shape::add);
        switch (output) {
            case Output.Numbers numbers -> {
                tensor.put("datatype", numbers.integral() ? "INT64" : "FP32");
                ArrayNode data = tensor.putArray("data");
                for (double value : numbers.values()) {
                    if (numbers.integral()) {
                        data.add((long) value);
                    } else {
                        data.add((float) value);
                    }
                }
            }
            case Output.Texts texts -> {
                tensor.put("datatype", "BYTES");
                ArrayNode data = tensor.putArray("data");
                texts.values().forEach(data::add);
            }
        }
    }

    private static ArrayNode tensor(ArrayNode tensors, String name, String datatype) {
        return tensors.addObject().put("name", name).put("datatype", datatype).putArray("shape");
    }

    private static byte[] bytes(JsonNode node) {
        try {
            return JSON.writeValueAsString(node).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can always be written", e);
        }
    }
}
