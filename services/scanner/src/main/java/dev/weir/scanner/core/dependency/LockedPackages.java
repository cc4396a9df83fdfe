package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;

/** Lock files in TOML that list {@code [[package]]}: of Poetry, uv, PDM and Cargo. */
final class LockedPackages {

    private LockedPackages() {}

    static void read(Ecosystem ecosystem, String text, Found found) throws Malformed {
        JsonNode packages = Trees.toml(text).path("package");
        for (JsonNode locked : packages) {
            if (!isOwn(locked.path("source"), ecosystem)) {
                found.in(scope(locked))
                        .add(
                                ecosystem,
                                locked.path("name").asText(),
                                locked.path("version").asText());
            }
        }
    }

    /** The project itself and its parts: uv names their folder as source, Cargo names no source. */
    private static boolean isOwn(JsonNode source, Ecosystem ecosystem) {
        return ecosystem == Ecosystem.CRATES
                ? source.isMissingNode()
                : source.has("editable") || source.has("virtual") || source.has("directory");
    }

    private static Dependency.Scope scope(JsonNode locked) {
        if (locked.path("category").asText().equals("dev")) {
            return Dependency.Scope.DEVELOPMENT;
        }
        return locked.path("optional").asBoolean() ? Dependency.Scope.OPTIONAL : Dependency.Scope.RUNTIME;
    }
}
