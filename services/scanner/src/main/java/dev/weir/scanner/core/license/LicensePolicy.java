package dev.weir.scanner.core.license;

import dev.weir.scanner.core.license.LicenseDecision.Allowed;
import dev.weir.scanner.core.license.LicenseDecision.Denied;
import dev.weir.scanner.core.license.LicenseDecision.NeedsReview;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an organisation allows. A rule for an id outweighs one for a kind, and of two of the same reach the later
 * outweighs the earlier. Where no rule speaks, somebody must look.
 *
 * @param rules the earlier first
 */
public record LicensePolicy(List<LicenseRule> rules) {

    private static final Comparator<LicenseDecision> MILDEST_FIRST = Comparator.comparingInt(LicensePolicy::weight);

    public LicensePolicy {
        rules = List.copyOf(rules);
    }

    /** This policy, changed by the rules of another one. */
    public LicensePolicy and(LicensePolicy stronger) {
        return new LicensePolicy(
                Stream.concat(rules.stream(), stronger.rules.stream()).toList());
    }

    /** Decides about a licence field; of alternatives the mildest decision holds, of several at once the strictest. */
    public LicenseDecision decide(String declared, LicenseScope scope, LicenseCatalogue catalogue) {
        if (declared.isBlank()) {
            return new NeedsReview("no licence is declared");
        }
        return catalogue
                .read(declared)
                .map(expression -> decide(expression, scope, catalogue))
                .orElseGet(() -> new NeedsReview("the licence \"" + declared + "\" is not known"));
    }

    private LicenseDecision decide(LicenseExpression expression, LicenseScope scope, LicenseCatalogue catalogue) {
        return switch (expression) {
            case LicenseExpression.Single single -> single(single, scope, catalogue.about(single));
            case LicenseExpression.Any any ->
                any.parts().stream()
                        .map(p -> decide(p, scope, catalogue))
                        .min(MILDEST_FIRST)
                        .orElseThrow();
            case LicenseExpression.All all ->
                all.parts().stream()
                        .map(p -> decide(p, scope, catalogue))
                        .max(MILDEST_FIRST)
                        .orElseThrow();
        };
    }

    private LicenseDecision single(LicenseExpression.Single license, LicenseScope scope, KnownLicense known) {
        String reason =
                license + " (" + known.kind() + ")" + (known.conditions().isEmpty() ? "" : ": " + known.conditions());
        return rules.stream()
                .filter(r -> r.concerns(license.id(), known.kind(), scope))
                .reduce((earlier, later) -> later.isForId() || !earlier.isForId() ? later : earlier)
                .map(r -> r.decision(reason))
                .orElseGet(() -> new NeedsReview("no rule speaks of " + reason));
    }

    private static int weight(LicenseDecision decision) {
        return switch (decision) {
            case Allowed a -> 0;
            case NeedsReview r -> 1;
            case Denied d -> 2;
        };
    }
}
