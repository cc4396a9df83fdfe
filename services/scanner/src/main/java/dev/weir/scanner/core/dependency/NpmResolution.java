package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which of several installed packages of a name Node.js finds: the nearest one in its own or an outer folder. */
final class NpmResolution {

    private static final String FOLDER = "node_modules/";
    private static final List<String> KINDS = List.of("dependencies", "optionalDependencies", "peerDependencies");

    private NpmResolution() {}

    /**
     * What a package of a lock file of version 2 or 3 needs; what is not installed is left out.
     *
     * @param path key of the package; empty for the project itself
     */
    static List<Need> of(JsonNode packages, String path) {
        Set<String> names = new TreeSet<>();
        for (String kind : KINDS) {
            packages.path(path).path(kind).fieldNames().forEachRemaining(names::add);
        }
        List<Need> needs = new ArrayList<>();
        for (String name : names) {
            nearest(packages, path, name).flatMap(p -> need(name, p)).ifPresent(needs::add);
        }
        return needs;
    }

    /**
     * The same for a lock file of version 1.
     *
     * @param around the tables that a package is looked for in, the nearest first
     */
    static List<Need> nested(JsonNode requires, List<JsonNode> around) {
        List<Need> needs = new ArrayList<>();
        requires.fieldNames()
                .forEachRemaining(name -> around.stream()
                        .filter(table -> table.has(name))
                        .findFirst()
                        .flatMap(table -> need(name, table.path(name)))
                        .ifPresent(needs::add));
        return needs;
    }

    /** Empty for what comes from elsewhere than the registry. */
    static String version(JsonNode locked) {
        String version = locked.path("version").asText();
        return version.contains(":") ? "" : version;
    }

    private static Optional<JsonNode> nearest(JsonNode packages, String path, String name) {
        String folder = path;
        while (true) {
            JsonNode installed = packages.path((folder.isEmpty() ? "" : folder + '/') + FOLDER + name);
            if (!installed.isMissingNode()) {
                return Optional.of(installed);
            }
            if (folder.isEmpty()) {
                return Optional.empty();
            }
            int outer = folder.lastIndexOf('/' + FOLDER);
            folder = outer < 0 ? "" : folder.substring(0, outer);
        }
    }

    private static Optional<Need> need(String name, JsonNode locked) {
        return Found.need(Ecosystem.NPM, locked.path("name").asText(name), version(locked));
    }
}
