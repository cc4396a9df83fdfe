package dev.weir.finops.core.allocation;

import dev.weir.finops.core.usage.Allocation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which labels every cost must have, and from whom it has them when its meter does not tell.
 *
 * @param required must be there with an allowed value
 * @param inherited what a model, a deployment or a project hands down, the most special first
 */
public record TagPolicy(List<Required> required, List<Inherited> inherited) {

    public TagPolicy {
        required = List.copyOf(required);
        inherited = List.copyOf(inherited);
    }

    /**
     * A label that must be there.
     *
     * @param key a tag, or one of model, version, deployment, owner, project, environment and cost_center
     * @param allowed values; any when there is none
     */
    public record Required(String key, Set<String> allowed) {

        public Required {
            allowed = Set.copyOf(allowed);
        }

        private boolean isMet(Allocation allocation) {
            String value = value(allocation, key);
            return !value.isEmpty() && (allowed.isEmpty() || allowed.contains(value));
        }
    }

    /**
     * Labels that are handed down.
     *
     * @param key whose: model, deployment or project
     * @param value its name
     * @param tags owner, project, environment and cost_center are filled in by these names, the rest are free labels
     */
    public record Inherited(String key, String value, Map<String, String> tags) {

        public Inherited {
            if (!Set.of("model", "deployment", "project").contains(key)) {
                throw new IllegalArgumentException(
                        "labels are inherited from model, deployment and project, not " + key);
            }
            tags = Map.copyOf(tags);
        }
    }

    /** Fills in what is missing; what is there stays. */
    public Allocation inherit(Allocation allocation) {
        Allocation filled = allocation;
        for (String key : List.of("deployment", "model", "project")) {
            for (Inherited from : inherited) {
                if (from.key().equals(key) && value(filled, key).equals(from.value())) {
                    filled = filled(filled, from.tags());
                }
            }
        }
        return filled;
    }

    public boolean isTagged(Allocation allocation) {
        return required.stream().allMatch(label -> label.isMet(allocation));
    }

    /** Tagged effective cost by effective cost, between 0 and 1; none when nothing was spent. */
    public Optional<BigDecimal> coverage(List<AllocatedCost> costs) {
        BigDecimal all = BigDecimal.ZERO;
        BigDecimal tagged = BigDecimal.ZERO;
        for (AllocatedCost cost : costs) {
            all = all.add(cost.figures().amount());
            if (isTagged(cost.slice().allocation())) {
                tagged = tagged.add(cost.figures().amount());
            }
        }
        return all.signum() <= 0 ? Optional.empty() : Optional.of(tagged.divide(all, MathContext.DECIMAL32));
    }

    private static Allocation filled(Allocation to, Map<String, String> tags) {
        Map<String, String> free = new HashMap<>(tags);
        String owner = free.remove("owner");
        String project = free.remove("project");
        String environment = free.remove("environment");
        String costCenter = free.remove("cost_center");
        free.putAll(to.tags());
        return new Allocation(
                to.model(),
                to.version(),
                to.deployment(),
                either(to.owner(), owner),
                either(to.project(), project),
                either(to.environment(), environment),
                either(to.costCenter(), costCenter),
                free);
    }

    private static String either(String own, @Nullable String inherited) {
        return own.isEmpty() && inherited != null ? inherited : own;
    }

    private static String value(Allocation allocation, String key) {
        return switch (key) {
            case "model" -> allocation.model();
            case "version" -> allocation.version();
            case "deployment" -> allocation.deployment();
            case "owner" -> allocation.owner();
            case "project" -> allocation.project();
            case "environment" -> allocation.environment();
            case "cost_center" -> allocation.costCenter();
            default -> allocation.tags().getOrDefault(key, "");
        };
    }
}
