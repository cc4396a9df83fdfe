package dev.weir.scanner.core.dependency;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Printable;
import dev.weir.scanner.core.advisory.PackageKey;

/**
 * A package that a file declares.
 *
 * @param key what it is
 * @param version the exact version; empty when the file leaves it open
 * @param scope when it is needed
 * @param license its licence as the file writes it, which may be no SPDX expression; empty when the file says none
 * @param place the file that declares it
 * @param needs what it needs itself
 */
public record Dependency(PackageKey key, String version, Scope scope, String license, Place place, Needs needs) {

    private static final int LONGEST = 300;

    public Dependency {
        version = Printable.of(version, LONGEST);
        license = Printable.of(license, LONGEST);
    }

    /** When a package is needed. */
    public enum Scope {
        RUNTIME,
        OPTIONAL,
        /** To build or to test, not to run. */
        DEVELOPMENT
    }

    /** The same, needing these. */
    public Dependency with(Needs others) {
        return new Dependency(key, version, scope, license, place, others);
    }

    /** The package URL, with the version where one is known. */
    public String purl() {
        if (version.isEmpty()) {
            return key.purl();
        }
        try {
            PackageURL open = new PackageURL(key.purl());
            return new PackageURL(open.getType(), open.getNamespace(), open.getName(), version, null, null)
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalStateException(key + " has no package URL", e);
        }
    }
}
