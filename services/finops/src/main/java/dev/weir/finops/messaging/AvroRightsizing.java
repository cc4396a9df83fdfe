package dev.weir.finops.messaging;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.weir.events.ManifestChange;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.Severity;
import dev.weir.finops.core.rightsizing.Advice;
import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Risk;
import dev.weir.finops.core.rightsizing.Sized;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** Recommendations as Avro, with the patch of KServe's InferenceService that makes them so. */
final class AvroRightsizing {

    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private AvroRightsizing() {}

    static RightsizingRecommended recommended(Advice advice, Instant at) {
        Sized deployment = advice.deployment();
        Recommendation recommendation = advice.recommendation();
        return RightsizingRecommended.newBuilder()
                .setScope("model:" + deployment.model())
                .setModel(deployment.model())
                .setVersion(deployment.version())
                .setDeploymentId(deployment.deployment())
                .setEnvironment(deployment.environment())
                .setRecommendationId(advice.id())
                .setResource(recommendation.resource())
                .setCurrent(recommendation.current())
                .setRecommended(recommendation.recommended())
                .setLower(recommendation.lower())
                .setUpper(recommendation.upper())
                .setConfidence(recommendation.confidence())
                .setMonthlySaving(AvroMoney.of(recommendation.monthlySaving()))
                .setRisk(severity(recommendation.risk()))
                .setReason(recommendation.reason())
                .setChanges(recommendation.changes().stream()
                        .map(AvroRightsizing::change)
                        .toList())
                .setPatch(patch(deployment.model(), recommendation.changes()))
                .setRecommendedAt(at)
                .build();
    }

    /** A strategic merge patch in JSON. */
    static String patch(String model, List<FieldChange> changes) {
        ObjectNode patch = MAPPER.createObjectNode();
        patch.put("apiVersion", "serving.kserve.io/v1beta1").put("kind", "InferenceService");
        patch.putObject("metadata").put("name", model);
        for (FieldChange change : changes) {
            ObjectNode parent = patch;
            for (String field : change.path().subList(0, change.path().size() - 1)) {
                parent = parent.withObjectProperty(field);
            }
            parent.set(change.path().getLast(), MAPPER.valueToTree(change.value()));
        }
        return patch.toString();
    }

    private static ManifestChange change(FieldChange change) {
        return ManifestChange.newBuilder()
                .setPath(change.path().stream().map(AvroRightsizing::field).collect(Collectors.joining(".")))
                .setValue(String.valueOf(change.value()))
                .build();
    }

    private static String field(String name) {
        return name.contains(".") ? "'" + name + "'" : name;
    }

    private static Severity severity(Risk risk) {
        return switch (risk) {
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
        };
    }
}
