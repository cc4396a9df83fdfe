package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Dependency.Scope;

/** Files of Python's tools: {@code pyproject.toml}, {@code Pipfile.lock} and lists of pip in JSON. */
final class PythonProjects {

    private PythonProjects() {}

    /** PEP 621, and the tables of Poetry before it. */
    static void pyproject(String text, Found found) throws Malformed {
        JsonNode root = Trees.toml(text);
        JsonNode project = root.path("project");
        found.in(Scope.RUNTIME);
        project.path("dependencies").forEach(d -> Requirements.specifier(d.asText(), found));
        found.in(Scope.OPTIONAL);
        for (JsonNode extra : project.path("optional-dependencies")) {
            extra.forEach(d -> Requirements.specifier(d.asText(), found));
        }
        found.in(Scope.DEVELOPMENT);
        root.path("build-system").path("requires").forEach(d -> Requirements.specifier(d.asText(), found));
        JsonNode poetry = root.path("tool").path("poetry");
        poetry(poetry.path("dependencies"), found.in(Scope.RUNTIME));
        poetry(poetry.path("dev-dependencies"), found.in(Scope.DEVELOPMENT));
    }

    private static void poetry(JsonNode table, Found found) {
        table.properties().stream().filter(d -> !d.getKey().equals("python")).forEach(d -> {
            JsonNode value = d.getValue();
            String version = value.isObject() ? value.path("version").asText() : value.asText();
            found.add(Ecosystem.PYPI, d.getKey(), Requirements.exact(version));
        });
    }

    static void pipfileLock(String text, Found found) throws Malformed {
        JsonNode root = Trees.json(text);
        pipfile(root.path("default"), found.in(Scope.RUNTIME));
        pipfile(root.path("develop"), found.in(Scope.DEVELOPMENT));
    }

    private static void pipfile(JsonNode locked, Found found) {
        locked.properties()
                .forEach(p -> found.add(
                        Ecosystem.PYPI,
                        p.getKey(),
                        Requirements.exact(p.getValue().path("version").asText())));
    }

    /** {@code pip list --format=json}. */
    static void pipList(String text, Found found) throws Malformed {
        for (JsonNode installed : Trees.json(text)) {
            found.add(
                    Ecosystem.PYPI,
                    installed.path("name").asText(),
                    installed.path("version").asText());
        }
    }
}
