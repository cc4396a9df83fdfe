package dev.weir.finops.storage;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this process remembers of the scopes that it changed last, so that they need not be read again. Whoever takes a
 * scope has it alone, and puts it back when what it did to it is committed; otherwise it is read again.
 */
@ApplicationScoped
class RecentScopes {

    /** A third of a megabyte each, when they are full. */
    private static final int MOST = 128;

    private final Map<String, ScopeMemory> scopes = new LinkedHashMap<>(MOST, 0.75f, true);

    synchronized Optional<ScopeMemory> take(String scope) {
        return Optional.ofNullable(scopes.remove(scope));
    }

    synchronized void put(ScopeMemory memory) {
        scopes.put(memory.scope(), memory);
        if (scopes.size() > MOST) {
            scopes.remove(scopes.keySet().iterator().next());
        }
    }
}
