package dev.weir.deployer.core.rightsizing;

import dev.weir.deployer.core.ModelName;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What finops recommends for a deployment.
 *
 * @param event id of the fact that said it
 * @param id the same for the same deployment, resource and recommended setting
 * @param version as the fact says it; it need not be a version of ours
 * @param deployment as the fact says it; it need not be a deployment of ours
 * @param current setting that was metered, as a Kubernetes quantity
 * @param confidence how much was observed, 0 to 1
 * @param correlation of the fact
 * @param traceparent of the fact
 */
public record Recommendation(
        UUID event,
        String id,
        ModelName model,
        String version,
        String deployment,
        String environment,
        String resource,
        String current,
        String recommended,
        List<FieldChange> changes,
        Risk risk,
        double confidence,
        String reason,
        String correlation,
        Optional<String> traceparent) {

    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\\u2028\\u2029]{1,500}");

    public Recommendation {
        if (!Stream.of(id, correlation, resource, current, recommended)
                .allMatch(text -> LINE.matcher(text).matches())) {
            throw new IllegalArgumentException("ids and sizes are lines of text");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidence);
        }
        changes = List.copyOf(changes);
    }

    /** Whether a later recommendation takes the place of this one. */
    boolean isOfSameAs(Recommendation other) {
        return deployment.equals(other.deployment) && resource.equals(other.resource);
    }
}
