package dev.weir.finops.core.scope;

import dev.weir.finops.core.usage.Allocation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * About whom costs are told, for example {@code model:flights} or {@code total}.
 *
 * @param name empty for the total only
 */
public record CostScope(ScopeKind kind, String name) {

    public static final CostScope TOTAL = new CostScope(ScopeKind.TOTAL, "");

    public CostScope {
        if (name.isBlank() != (kind == ScopeKind.TOTAL)) {
            throw new IllegalArgumentException("a scope names one model, project, owner or environment, or is total");
        }
    }

    /**
     * Reads a scope.
     *
     * @throws IllegalArgumentException when the text is none
     */
    public static CostScope parse(String text) {
        int colon = text.indexOf(':');
        String kind = colon < 0 ? text : text.substring(0, colon);
        for (ScopeKind known : ScopeKind.values()) {
            if (known.name().toLowerCase(Locale.ROOT).equals(kind)) {
                return new CostScope(known, colon < 0 ? "" : text.substring(colon + 1));
            }
        }
        throw new IllegalArgumentException(
                "a scope is total, or model, project, owner or environment with a name after a colon, not " + text);
    }

    /** Every scope that a cost counts for, the narrowest first; what it has no name for is left out. */
    public static List<CostScope> of(Allocation to) {
        return Stream.of(
                        named(ScopeKind.MODEL, to.model()),
                        named(ScopeKind.PROJECT, to.project()),
                        named(ScopeKind.OWNER, to.owner()),
                        named(ScopeKind.ENVIRONMENT, to.environment()),
                        Stream.of(TOTAL))
                .flatMap(scopes -> scopes)
                .toList();
    }

    /** The scopes in which a cost is watched for anomalies: none for what no deployment served. */
    public static List<CostScope> watched(Allocation to) {
        return to.model().isBlank() || to.deployment().isBlank() ? List.of() : of(to);
    }

    @Override
    public String toString() {
        String text = kind.name().toLowerCase(Locale.ROOT);
        return kind == ScopeKind.TOTAL ? text : text + ":" + name;
    }

    private static Stream<CostScope> named(ScopeKind kind, String name) {
        return name.isBlank() ? Stream.empty() : Stream.of(new CostScope(kind, name));
    }
}
