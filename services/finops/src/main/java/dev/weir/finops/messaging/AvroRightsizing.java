package dev.weir.finops.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.events.ManifestChange;
import dev.weir.events.RightsizingRecommended;
import dev.weir.events.Severity;
import dev.weir.finops.core.rightsizing.Advice;
import dev.weir.finops.core.rightsizing.FieldChange;
import dev.weir.finops.core.rightsizing.MergePatch;
import dev.weir.finops.core.rightsizing.Recommendation;
import dev.weir.finops.core.rightsizing.Risk;
import dev.weir.finops.core.rightsizing.Sized;
import java.time.Instant;
import java.util.List;

/** Recommendations as Avro, with the patch of the manifest that makes them so. */
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

    /** A patch in JSON; empty when nothing changes. */
    static String patch(String model, List<FieldChange> changes) {
        if (changes.isEmpty()) {
            return "";
        }
        try {
            return MAPPER.writeValueAsString(MergePatch.of(model, changes));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a patch is made of what JSON can hold", e);
        }
    }

    private static ManifestChange change(FieldChange change) {
        return ManifestChange.newBuilder()
                .setPath(change.dotted())
                .setValue(String.valueOf(change.value()))
                .build();
    }

    private static Severity severity(Risk risk) {
        return switch (risk) {
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
        };
    }
}
