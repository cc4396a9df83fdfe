package dev.weir.scanner.core.advisory;

import java.util.List;

/** Where advisories are looked up. */
@FunctionalInterface
public interface AdvisorySource {

    /**
     * Every advisory about a package, whatever the version.
     *
     * @throws RuntimeException a transient one when they cannot be had now
     */
    List<PackageAdvisory> about(PackageKey key);
}
