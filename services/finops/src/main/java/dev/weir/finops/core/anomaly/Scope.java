package dev.weir.finops.core.anomaly;

import dev.weir.finops.core.usage.Allocation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Whose costs are watched together.
 *
 * @param name empty for the total
 */
public record Scope(Kind kind, String name) {

    /** From the narrowest to the widest. */
    public enum Kind {
        MODEL,
        PROJECT,
        OWNER,
        ENVIRONMENT,
        TOTAL
    }

    /** The scopes that a cost belongs to, the narrowest first; what it has no name for is left out. */
    public static List<Scope> of(Allocation to) {
        return Stream.of(
                        new Scope(Kind.MODEL, to.model()),
                        new Scope(Kind.PROJECT, to.project()),
                        new Scope(Kind.OWNER, to.owner()),
                        new Scope(Kind.ENVIRONMENT, to.environment()),
                        new Scope(Kind.TOTAL, ""))
                .filter(scope -> scope.kind() == Kind.TOTAL || !scope.name().isBlank())
                .toList();
    }

    /** The scopes in which a cost is watched: none for what no deployment served. */
    public static List<Scope> watched(Allocation to) {
        return to.model().isBlank() || to.deployment().isBlank() ? List.of() : of(to);
    }

    /** For example {@code model:flights}, or {@code total}. */
    public String text() {
        String word = kind.name().toLowerCase(Locale.ROOT);
        return kind == Kind.TOTAL ? word : word + ":" + name;
    }
}
