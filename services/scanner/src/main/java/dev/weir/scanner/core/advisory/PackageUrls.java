package dev.weir.scanner.core.advisory;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Package URLs and the names that advisories use (OSV schema, section "affected[].package"). */
public final class PackageUrls {

    private PackageUrls() {}

    /** The package that a URL names; none when it is malformed or of an ecosystem without advisories. */
    public static Optional<PackageUse> parse(String purl) {
        try {
            PackageURL url = new PackageURL(purl);
            return Ecosystem.ofPurlType(url.getType())
                    .map(e -> new PackageUse(
                            new PackageKey(e, name(e, url.getNamespace(), url.getName())),
                            emptyToNull(url.getVersion()),
                            release(url.getQualifiers()),
                            purl));
        } catch (MalformedPackageURLException e) {
            return Optional.empty();
        }
    }

    /** Distributions give sources their namespace, which advisories leave out. */
    private static String name(Ecosystem ecosystem, @Nullable String nameSpace, String name) {
        return switch (ecosystem) {
            case DEBIAN, ALPINE -> name;
            case MAVEN -> nameSpace == null ? name : nameSpace + ':' + name;
            case PYPI, NPM, GO, CRATES, RUBYGEMS, PACKAGIST, NUGET -> nameSpace == null ? name : nameSpace + '/' + name;
        };
    }

    private static @Nullable String release(@Nullable Map<String, String> qualifiers) {
        String distro = qualifiers == null ? null : qualifiers.get("distro");
        if (distro == null) {
            return null;
        }
        return distro.substring(distro.lastIndexOf('-') + 1);
    }

    private static @Nullable String emptyToNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    static String of(PackageKey key) {
        int split = key.name().lastIndexOf(key.ecosystem() == Ecosystem.MAVEN ? ':' : '/');
        String nameSpace = split < 0 ? nameSpace(key.ecosystem()) : key.name().substring(0, split);
        try {
            return new PackageURL(
                            key.ecosystem().purlType(), nameSpace, key.name().substring(split + 1), null, null, null)
                    .canonicalize();
        } catch (MalformedPackageURLException e) {
            throw new IllegalArgumentException(key + " has no package URL", e);
        }
    }

    private static @Nullable String nameSpace(Ecosystem ecosystem) {
        return switch (ecosystem) {
            case DEBIAN -> "debian";
            case ALPINE -> "alpine";
            case PYPI, NPM, MAVEN, GO, CRATES, RUBYGEMS, PACKAGIST, NUGET -> null;
        };
    }
}
