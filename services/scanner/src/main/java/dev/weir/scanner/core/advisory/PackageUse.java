package dev.weir.scanner.core.advisory;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A package that a model needs, at a version where one is known. */
public final class PackageUse {

    private final PackageKey key;
    private final @Nullable String version;
    private final @Nullable String release;
    private final String purl;

    /**
     * @param version as its ecosystem writes it; none when the dependency is not pinned
     * @param release of the distribution, such as {@code 12} of Debian
     * @param purl the dependency as it was declared
     */
    PackageUse(PackageKey key, @Nullable String version, @Nullable String release, String purl) {
        this.key = key;
        this.version = version;
        this.release = release;
        this.purl = purl;
    }

    public PackageKey key() {
        return key;
    }

    public Optional<String> version() {
        return Optional.ofNullable(version);
    }

    public Optional<String> release() {
        return Optional.ofNullable(release);
    }

    public String purl() {
        return purl;
    }
}
