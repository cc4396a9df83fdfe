package dev.weir.scanner.core.license;

import dev.weir.scanner.core.content.Malformed;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Licences that are known, and the names by which they are called. */
public final class LicenseCatalogue {

    private static final KnownLicense UNKNOWN = new KnownLicense("NOASSERTION", LicenseKind.UNKNOWN, "");

    private final String version;
    private final Map<String, KnownLicense> byName;
    private final SpdxList spdx;

    /** @param byName licences by id and by every other name, in any case */
    LicenseCatalogue(String version, Map<String, KnownLicense> byName, SpdxList spdx) {
        this.version = version;
        this.spdx = spdx;
        Map<String, KnownLicense> normal = new HashMap<>();
        byName.forEach((name, license) -> normal.put(normal(name), license));
        this.byName = Collections.unmodifiableMap(normal);
    }

    /** Version of the file that it was read from. */
    public String version() {
        return version;
    }

    /** Version of the SPDX License List whose ids are known. */
    public String spdxVersion() {
        return spdx.version();
    }

    /**
     * The expression that a licence field means: a name of the catalogue, or an expression of ids.
     *
     * @param declared as a package, a model card or an event writes it
     * @return none when it is neither
     */
    public Optional<LicenseExpression> read(String declared) {
        KnownLicense named = byName.get(normal(declared));
        if (named != null) {
            return Optional.of(new LicenseExpression.Single(named.id(), false, ""));
        }
        try {
            return declared.isBlank() ? Optional.empty() : Optional.of(LicenseParser.parse(declared, this));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    /** What is known of a licence. */
    public KnownLicense about(LicenseExpression.Single license) {
        return byName.getOrDefault(normal(license.id()), UNKNOWN);
    }

    /** Whether every part of an expression has a meaning: ids of the catalogue or of SPDX, and references. */
    public boolean knows(LicenseExpression expression) {
        return switch (expression) {
            case LicenseExpression.Single single ->
                hasName(single.id())
                        && (single.exception().isEmpty()
                                || spdx.exception(single.exception()).isPresent());
            case LicenseExpression.All all -> all.parts().stream().allMatch(this::knows);
            case LicenseExpression.Any any -> any.parts().stream().allMatch(this::knows);
        };
    }

    /** The id as the catalogue, or else SPDX, writes it. */
    String canonical(String id) {
        KnownLicense known = byName.get(normal(id));
        return known == null ? spdx.license(id).orElse(id) : known.id();
    }

    /** The exception as SPDX writes it. */
    String canonicalException(String id) {
        return spdx.exception(id).orElse(id);
    }

    /** The expression that is written today instead of an id that SPDX deprecated. */
    Optional<String> replacement(String id) {
        return spdx.replacement(id);
    }

    boolean hasName(String name) {
        return byName.containsKey(normal(name)) || spdx.license(name).isPresent();
    }

    private static String normal(String name) {
        return name.strip().replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }
}
