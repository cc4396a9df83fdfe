package dev.weir.finops.core.scope;

import dev.weir.finops.core.usage.Allocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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

    /** Every scope that a cost counts for. */
    public static List<CostScope> of(Allocation to) {
        List<CostScope> scopes = new ArrayList<>();
        scopes.add(TOTAL);
        add(scopes, ScopeKind.MODEL, to.model());
        add(scopes, ScopeKind.PROJECT, to.project());
        add(scopes, ScopeKind.OWNER, to.owner());
        add(scopes, ScopeKind.ENVIRONMENT, to.environment());
        return scopes;
    }

    @Override
    public String toString() {
        String text = kind.name().toLowerCase(Locale.ROOT);
        return kind == ScopeKind.TOTAL ? text : text + ":" + name;
    }

    private static void add(List<CostScope> scopes, ScopeKind kind, String name) {
        if (!name.isBlank()) {
            scopes.add(new CostScope(kind, name));
        }
    }
}
