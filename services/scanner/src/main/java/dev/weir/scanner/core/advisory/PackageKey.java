package dev.weir.scanner.core.advisory;

/**
 * A package of an ecosystem; two ways of writing its name are equal.
 *
 * @param ecosystem where it comes from
 * @param name its name as advisories write it, for example {@code group:artifact} for Maven; not blank
 */
public record PackageKey(Ecosystem ecosystem, String name) {

    public PackageKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a package has a name");
        }
        name = ecosystem.canonical(name);
    }

    /** The package URL without a version. */
    public String purl() {
        return PackageUrls.of(this);
    }

    /** For logs and for keys of stores: {@code PyPI/torch}. */
    @Override
    public String toString() {
        return ecosystem.osvName() + '/' + name;
    }
}
