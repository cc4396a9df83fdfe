package dev.weir.scanner.core.advisory.order;

import io.github.nscuro.versatile.VersionFactory;
import org.apache.maven.artifact.versioning.ComparableVersion;

/** The order of each ecosystem: from a library where it is right, our own where it is not. */
public final class VersionOrders {

    public static final VersionOrder PYPI = new PythonOrder();
    public static final VersionOrder NPM = new SemanticOrder();
    public static final VersionOrder GO = new SemanticOrder();
    public static final VersionOrder NUGET = library("nuget");
    public static final VersionOrder DEBIAN = new DebianOrder();
    public static final VersionOrder ALPINE = library("apk");
    public static final VersionOrder CARGO = new SemanticOrder();
    public static final VersionOrder RUBYGEMS = new GemOrder();
    public static final VersionOrder PACKAGIST = new PhpOrder();

    /** Maven's own: "Version Order Specification" of its POM reference. */
    public static final VersionOrder MAVEN =
            (left, right) -> new ComparableVersion(left).compareTo(new ComparableVersion(right));

    private VersionOrders() {}

    /** The library's; whatever it stumbles over is no version. */
    private static VersionOrder library(String scheme) {
        return (left, right) -> {
            try {
                return VersionFactory.forScheme(scheme, left.strip())
                        .compareTo(VersionFactory.forScheme(scheme, right.strip()));
            } catch (RuntimeException e) {
                throw new IllegalArgumentException("no versions of " + scheme + ": " + left + ", " + right, e);
            }
        };
    }
}
