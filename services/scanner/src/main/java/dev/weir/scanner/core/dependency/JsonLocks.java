package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Dependency.Scope;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.List;

/** Lock files in JSON of Composer and NuGet. */
final class JsonLocks {

    private JsonLocks() {}

    static void composer(String text, Found found) throws Malformed {
        JsonNode root = Trees.json(text);
        composer(root.path("packages"), found.in(Scope.RUNTIME));
        composer(root.path("packages-dev"), found.in(Scope.DEVELOPMENT));
    }

    private static void composer(JsonNode packages, Found found) {
        for (JsonNode locked : packages) {
            List<String> licenses = new ArrayList<>();
            locked.path("license").forEach(l -> licenses.add(l.asText()));
            found.add(
                    Ecosystem.PACKAGIST,
                    locked.path("name").asText(),
                    locked.path("version").asText(),
                    String.join(" OR ", licenses));
            found.needing(names(Ecosystem.PACKAGIST, locked.path("require")));
        }
    }

    static void nuget(String text, Found found) throws Malformed {
        for (JsonNode framework : Trees.json(text).path("dependencies")) {
            framework.properties().stream()
                    .filter(p -> !p.getValue().path("type").asText().equals("Project"))
                    .forEach(p -> nuget(p.getKey(), p.getValue(), found));
        }
    }

    private static void nuget(String name, JsonNode locked, Found found) {
        String version = locked.path("resolved").asText();
        found.add(Ecosystem.NUGET, name, version);
        found.needing(names(Ecosystem.NUGET, locked.path("dependencies")));
        if (locked.path("type").asText().equals("Direct")) {
            Found.need(Ecosystem.NUGET, name, version).ifPresent(n -> found.direct(List.of(n)));
        }
    }

    /** What a table of names and ranges needs. Composer names the language and its extensions too, which no list has. */
    private static List<Need> names(Ecosystem ecosystem, JsonNode table) {
        List<Need> needs = new ArrayList<>();
        table.fieldNames()
                .forEachRemaining(name -> Found.need(ecosystem, name, "").ifPresent(needs::add));
        return needs;
    }
}
