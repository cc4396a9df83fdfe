package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import java.util.Map;

/** Lock files of npm: {@code packages} of versions 2 and 3, the nested {@code dependencies} of version 1. */
final class NpmLock {

    private static final String FOLDER = "node_modules/";

    private NpmLock() {}

    static void read(String text, Found found) throws Malformed {
        JsonNode root = Trees.json(text);
        if (root.has("packages")) {
            root.path("packages").properties().forEach(p -> installed(p, found));
        } else {
            nested(root.path("dependencies"), found);
        }
    }

    private static void installed(Map.Entry<String, JsonNode> entry, Found found) {
        JsonNode locked = entry.getValue();
        int folder = entry.getKey().lastIndexOf(FOLDER);
        if (folder >= 0 && !locked.path("link").asBoolean()) {
            String alias = entry.getKey().substring(folder + FOLDER.length());
            add(locked.path("name").asText(alias), locked, found);
        }
    }

    private static void nested(JsonNode dependencies, Found found) {
        dependencies.properties().forEach(d -> {
            add(d.getKey(), d.getValue(), found);
            nested(d.getValue().path("dependencies"), found);
        });
    }

    private static void add(String name, JsonNode locked, Found found) {
        String version = locked.path("version").asText();
        found.in(scope(locked))
                .add(
                        Ecosystem.NPM,
                        name,
                        version.contains(":") ? "" : version,
                        locked.path("license").asText());
    }

    private static Scope scope(JsonNode locked) {
        if (locked.path("dev").asBoolean()) {
            return Scope.DEVELOPMENT;
        }
        return locked.path("optional").asBoolean() ? Scope.OPTIONAL : Scope.RUNTIME;
    }
}
