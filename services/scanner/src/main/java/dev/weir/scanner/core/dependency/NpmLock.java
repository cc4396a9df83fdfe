package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lock files of npm: {@code packages} of versions 2 and 3, the nested {@code dependencies} of version 1. */
final class NpmLock {

    private static final String FOLDER = "node_modules/";
    private static final int DEEPEST = 64;

    private NpmLock() {}

    static void read(String text, Found found) throws Malformed {
        JsonNode root = Trees.json(text);
        if (root.has("packages")) {
            JsonNode packages = root.path("packages");
            found.direct(NpmResolution.of(packages, ""));
            packages.properties().forEach(p -> installed(p, packages, found));
        } else {
            nested(root.path("dependencies"), List.of(root.path("dependencies")), found);
        }
    }

    private static void installed(Map.Entry<String, JsonNode> entry, JsonNode packages, Found found) {
        JsonNode locked = entry.getValue();
        int folder = entry.getKey().lastIndexOf(FOLDER);
        if (folder >= 0 && !locked.path("link").asBoolean()) {
            String alias = entry.getKey().substring(folder + FOLDER.length());
            add(locked.path("name").asText(alias), locked, found);
            found.needing(NpmResolution.of(packages, entry.getKey()));
        }
    }

    /** @param around the tables that a package is looked for in, the nearest first */
    private static void nested(JsonNode dependencies, List<JsonNode> around, Found found) throws Malformed {
        if (around.size() > DEEPEST) {
            throw new Malformed("packages are nested too deep");
        }
        for (Map.Entry<String, JsonNode> entry : dependencies.properties()) {
            JsonNode own = entry.getValue().path("dependencies");
            List<JsonNode> inside = new ArrayList<>(List.of(own));
            inside.addAll(around);
            add(entry.getKey(), entry.getValue(), found);
            found.needing(NpmResolution.nested(entry.getValue().path("requires"), inside));
            nested(own, inside, found);
        }
    }

    private static void add(String name, JsonNode locked, Found found) {
        found.in(scope(locked))
                .add(
                        Ecosystem.NPM,
                        name,
                        NpmResolution.version(locked),
                        locked.path("license").asText());
    }

    private static Scope scope(JsonNode locked) {
        if (locked.path("dev").asBoolean()) {
            return Scope.DEVELOPMENT;
        }
        return locked.path("optional").asBoolean() ? Scope.OPTIONAL : Scope.RUNTIME;
    }
}
