package dev.weir.scanner.core.license;

import java.util.Locale;
import java.util.Set;

/**
 * What a policy says of a licence or of a kind of licences.
 *
 * @param effect what it decides
 * @param subject an id, or the name of a {@link LicenseKind}
 * @param scopes where it holds
 */
public record LicenseRule(Effect effect, String subject, Set<LicenseScope> scopes) {

    public LicenseRule {
        scopes = Set.copyOf(scopes);
    }

    /** What a rule decides. */
    public enum Effect {
        ALLOW,
        REVIEW,
        DENY
    }

    boolean concerns(String id, LicenseKind kind, LicenseScope scope) {
        return scopes.contains(scope) && (subject.equalsIgnoreCase(id) || subject.equals(name(kind)));
    }

    boolean isForId() {
        for (LicenseKind kind : LicenseKind.values()) {
            if (subject.equals(name(kind))) {
                return false;
            }
        }
        return true;
    }

    LicenseDecision decision(String reason) {
        return switch (effect) {
            case ALLOW -> new LicenseDecision.Allowed(reason);
            case REVIEW -> new LicenseDecision.NeedsReview(reason);
            case DENY -> new LicenseDecision.Denied(reason);
        };
    }

    private static String name(LicenseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
