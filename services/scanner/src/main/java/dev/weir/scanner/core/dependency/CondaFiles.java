package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Environments of conda. No advisories are published for conda's own packages; those that conda builds from a Python
 * package bear its name and version, so they are listed as such, and the interpreter and its tools are not.
 */
final class CondaFiles {

    private static final Pattern PIN =
            Pattern.compile("(?:[^:\\s]+::)?(?<name>[A-Za-z0-9._-]+?)\\s*(?:={1,2}\\s*(?<version>[^=\\s,*<>|]+)"
                    + "(?:=\\S+)?)?(?<range>\\s*[<>=!~ ].*)?");
    private static final Set<String> OWN = Set.of("python", "pip", "conda", "mamba", "cudatoolkit", "nodejs", "r-base");

    private CondaFiles() {}

    static void environment(String text, Found found) throws Malformed {
        for (JsonNode entry : Trees.yaml(text).path("dependencies")) {
            if (entry.isObject()) {
                entry.path("pip").forEach(r -> Requirements.read(r.asText(), found));
            } else {
                spec(entry.asText().strip(), found);
            }
        }
    }

    private static void spec(String spec, Found found) {
        Matcher pin = PIN.matcher(spec);
        if (!pin.matches()) {
            found.unread("an entry is no package of conda");
        } else if (!OWN.contains(pin.group("name"))) {
            String version = pin.group("version");
            found.add(Ecosystem.PYPI, pin.group("name"), version == null || pin.group("range") != null ? "" : version);
        }
    }

    static void lock(String text, Found found) throws Malformed {
        for (JsonNode locked : Trees.yaml(text).path("package")) {
            if (!OWN.contains(locked.path("name").asText())) {
                found.add(
                        Ecosystem.PYPI,
                        locked.path("name").asText(),
                        locked.path("version").asText());
                List<Need> needs = new ArrayList<>();
                locked.path("dependencies")
                        .fieldNames()
                        .forEachRemaining(
                                name -> Found.need(Ecosystem.PYPI, name, "").ifPresent(needs::add));
                found.needing(needs);
            }
        }
    }
}
