package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lock files in TOML that list {@code [[package]]}: of Poetry, uv, PDM and Cargo. */
final class LockedPackages {

    private LockedPackages() {}

    static void read(Ecosystem ecosystem, String text, Found found) throws Malformed {
        JsonNode packages = Trees.toml(text).path("package");
        for (JsonNode locked : packages) {
            List<Need> needs = needs(ecosystem, locked);
            if (isOwn(locked.path("source"), ecosystem)) {
                found.direct(needs);
            } else {
                found.in(scope(locked))
                        .add(
                                ecosystem,
                                locked.path("name").asText(),
                                locked.path("version").asText());
                found.needing(needs);
            }
        }
    }

    /** Poetry names them in a table, PDM and Cargo in texts, uv in objects. */
    private static List<Need> needs(Ecosystem ecosystem, JsonNode locked) {
        JsonNode declared = locked.path("dependencies");
        List<Need> needs = new ArrayList<>();
        if (declared.isObject()) {
            declared.fieldNames()
                    .forEachRemaining(name -> Found.need(ecosystem, name, "").ifPresent(needs::add));
        } else {
            declared.forEach(one -> need(ecosystem, one).ifPresent(needs::add));
        }
        return needs;
    }

    private static Optional<Need> need(Ecosystem ecosystem, JsonNode one) {
        if (one.isObject()) {
            return Found.need(
                    ecosystem, one.path("name").asText(), one.path("version").asText());
        }
        String name = Requirements.name(one.asText());
        String[] words = one.asText().split(" ");
        return Found.need(ecosystem, name, ecosystem == Ecosystem.CRATES && words.length > 1 ? words[1] : "");
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
