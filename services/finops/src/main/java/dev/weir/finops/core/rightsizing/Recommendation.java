package dev.weir.finops.core.rightsizing;

import dev.weir.finops.core.money.Money;
import java.util.List;

/**
 * What a deployment should keep of a resource.
 *
 * @param resource cpu, memory, gpu, replicas, serverless-memory or provisioned-concurrency
 * @param current as a Kubernetes quantity
 * @param recommended as a Kubernetes quantity
 * @param lower lower bound as a quantity; empty where there is none
 * @param upper upper bound as a quantity; empty where there is none
 * @param confidence days of observation, at most 1
 * @param monthlySaving of all containers in 730 hours; negative when it costs more
 * @param reason a sentence
 * @param size what is recommended as a number, to tell changes from noise
 * @param changes fields of an InferenceService or of a function
 */
public record Recommendation(
        String resource,
        String current,
        String recommended,
        String lower,
        String upper,
        double confidence,
        Money monthlySaving,
        Risk risk,
        String reason,
        double size,
        List<FieldChange> changes) {

    public Recommendation {
        changes = List.copyOf(changes);
    }
}
