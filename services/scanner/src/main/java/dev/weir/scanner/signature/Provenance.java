package dev.weir.scanner.signature;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.scanner.core.Ingredient;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.TrainingRun;
import java.util.Map;

/**
 * SLSA provenance v1 of a model version. It says what the trainer said when the version was published; the scanner
 * vouches for having heard that and for the digest, not for the training. The same version has the same provenance.
 */
final class Provenance {

    static final String TYPE = "https://slsa.dev/provenance/v1";
    private static final String BUILD_TYPE = "https://weir.dev/training/v1";
    private static final String BUILDER = "https://weir.dev/trainer";
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Provenance() {}

    static String of(PublishedModel model) {
        TrainingRun run = model.run();
        ObjectNode predicate = MAPPER.createObjectNode();
        ObjectNode definition = predicate.putObject("buildDefinition").put("buildType", BUILD_TYPE);
        ObjectNode parameters = definition.putObject("externalParameters");
        parameters
                .put("model", model.name().value())
                .put("version", model.version().value());
        parameters.put("framework", model.origin().framework());
        ObjectNode given = parameters.putObject("parameters");
        for (Map.Entry<String, String> parameter : run.parameters().entrySet()) {
            given.put(parameter.getKey(), parameter.getValue());
        }
        ArrayNode resolved = definition.putArray("resolvedDependencies");
        run.code().forEach(code -> code(resolved.addObject(), code));
        model.origin().datasets().forEach(data -> ingredient(resolved.addObject(), "dataset", data));
        model.origin().baseModels().forEach(base -> ingredient(resolved.addObject(), "model", base));
        model.origin().packages().forEach(purl -> resolved.addObject().put("uri", purl));
        ObjectNode details = predicate.putObject("runDetails");
        details.putObject("builder").put("id", BUILDER);
        details.putObject("metadata").put("invocationId", run.id());
        return predicate.toString();
    }

    private static void code(ObjectNode node, TrainingRun.Code code) {
        node.put("uri", "git+" + code.repository() + "@" + code.revision());
        node.putObject("digest").put("gitCommit", code.revision());
        if (!code.path().isEmpty()) {
            node.putObject("annotations").put("entryPoint", code.path());
        }
    }

    private static void ingredient(ObjectNode node, String kind, Ingredient ingredient) {
        node.put("name", ingredient.name());
        ingredient.digest().ifPresent(d -> node.putObject("digest").put("sha256", d.hex()));
        ObjectNode annotations = node.putObject("annotations").put("kind", kind);
        ingredient.version().ifPresent(version -> annotations.put("version", version));
    }
}
