package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.advisory.PackageUse;
import dev.weir.scanner.core.content.Malformed;
import java.util.Optional;

/** Bills of materials that come with a model or a container image: CycloneDX and SPDX 2, both in JSON. */
final class BillFiles {

    private static final int DEEPEST = 32;

    private BillFiles() {}

    static void read(String text, Found found) throws Malformed {
        JsonNode root = Trees.json(text);
        if (root.path("bomFormat").asText().equals("CycloneDX")) {
            components(root.path("components"), new BillNeeds(root), found, 0);
        } else if (root.has("spdxVersion")) {
            root.path("packages").forEach(p -> spdx(p, found));
        } else {
            throw new Malformed("the file is no bill of materials in CycloneDX or SPDX");
        }
    }

    private static void components(JsonNode components, BillNeeds needs, Found found, int depth) throws Malformed {
        if (depth > DEEPEST) {
            throw new Malformed("components are nested too deep");
        }
        for (JsonNode component : components) {
            JsonNode license = component.path("licenses").path(0);
            String id = license.path("license").path("id").asText();
            String named = id.isEmpty() ? license.path("license").path("name").asText() : id;
            if (add(component.path("purl").asText(), license.path("expression").asText(named), found)) {
                needs.of(component).ifPresent(found::needing);
            }
            components(component.path("components"), needs, found, depth + 1);
        }
    }

    private static void spdx(JsonNode entry, Found found) {
        String declared = entry.path("licenseDeclared").asText();
        for (JsonNode reference : entry.path("externalRefs")) {
            if (reference.path("referenceType").asText().equals("purl")) {
                add(reference.path("referenceLocator").asText(), declared.equals("NOASSERTION") ? "" : declared, found);
            }
        }
    }

    /** Components without a package URL, or of an ecosystem without advisories, are no packages here. */
    private static boolean add(String purl, String license, Found found) {
        Optional<PackageUse> use = PackageUrls.parse(purl);
        use.ifPresent(
                u -> found.add(u.key().ecosystem(), u.key().name(), u.version().orElse(""), license));
        return use.isPresent();
    }
}
