package dev.weir.drift.core.inferencelog;

import dev.weir.drift.core.document.Datum.Scalar;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Bodies of inference requests and responses, told apart by their fields: tensors of the Open Inference Protocol 2
 * ({@code inputs}, {@code outputs}), {@code instances} and {@code predictions} of KServe 1, TensorFlow Serving and
 * MLflow, and {@code dataframe_split}, {@code dataframe_records} and {@code inputs} of MLflow.
 *
 * @see <a href="https://kserve.github.io/website/docs/concepts/architecture/data-plane/v1-protocol">KServe V1 protocol</a>
 * @see <a href="https://mlflow.org/docs/latest/ml/deployment/deploy-model-locally/">MLflow, inference server, JSON input</a>
 */
public final class Bodies {

    private Bodies() {}

    /** @throws Malformed when the body has none of the shapes */
    public static Table inputs(Node body) {
        return findInputs(body)
                .orElseThrow(() -> Malformed.at(
                        body.path(), "has none of inputs, instances, dataframe_split and dataframe_records"));
    }

    /** None when the body has none of the shapes. */
    public static Optional<Table> findInputs(Node body) {
        return body.find("inputs")
                .map(Bodies::tensorsOrValues)
                .or(() -> body.find("instances").map(Instances::table))
                .or(() -> body.find("dataframe_split").map(Frames::split))
                .or(() -> body.find("dataframe_records").map(Instances::table));
    }

    /**
     * What was answered; an array in no body is that of Hugging Face's inference servers.
     *
     * @throws Malformed when the body has none of the shapes
     */
    public static Table outputs(Node body) {
        return body.isItems()
                ? instances(body)
                : findOutputs(body).orElseThrow(() -> Malformed.at(body.path(), "has neither outputs nor predictions"));
    }

    /** None when the body has none of the shapes. */
    public static Optional<Table> findOutputs(Node body) {
        return body.find("outputs")
                .map(Bodies::tensorsOrValues)
                .or(() -> body.find("predictions").map(Bodies::values));
    }

    /** An array with an item for each inference, in no body. */
    public static Table instances(Node items) {
        return Instances.table(items);
    }

    /** Each the values of an inference. */
    public static Table rows(List<Node> instances) {
        return new Table(instances.stream().map(Instances::row).toList());
    }

    /** The values at a name: itself, or its parts {@code name[0]} or {@code name.part}. */
    public static Map<String, Scalar> cells(String name, Node value) {
        return Instances.cells(name, value);
    }

    private static Table tensorsOrValues(Node found) {
        return isTensors(found) ? Tensors.table(found) : values(found);
    }

    /** Objects hold a column in each field, arrays an inference in each item; a single value is an inference. */
    private static Table values(Node found) {
        if (found.isFields()) {
            return Instances.columns(found);
        }
        return found.isItems() ? Instances.table(found) : rows(List.of(found));
    }

    private static boolean isTensors(Node found) {
        return found.isItems()
                && !found.items().isEmpty()
                && found.items().stream()
                        .allMatch(item -> List.of("name", "datatype").stream()
                                .allMatch(field -> item.find(field).isPresent()));
    }
}
