package dev.weir.scanner.core.dependency;

import static dev.weir.scanner.core.advisory.Ecosystem.CRATES;
import static dev.weir.scanner.core.advisory.Ecosystem.PYPI;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Malformed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;

/** The kinds of files that declare dependencies. */
public final class DependencyFiles {

    /** Larger files are not read for dependencies. */
    public static final int MOST_BYTES = 32 << 20;

    private static final List<DependencyFile> KINDS = List.of(
            new DependencyFile("[^/]*requirements[^/]*\\.(txt|in)|requirements/[^/]*\\.txt", Requirements::read),
            new DependencyFile("(pip[-_])?freeze\\.txt", Requirements::read),
            new DependencyFile("pip[-_]?list\\.json", PythonProjects::pipList),
            new DependencyFile("(poetry|uv|pdm)\\.lock", (text, found) -> LockedPackages.read(PYPI, text, found)),
            new DependencyFile("cargo\\.lock", (text, found) -> LockedPackages.read(CRATES, text, found)),
            new DependencyFile("pyproject\\.toml", PythonProjects::pyproject),
            new DependencyFile("pipfile\\.lock", PythonProjects::pipfileLock),
            new DependencyFile("[^/]*\\.dist-info/metadata|[^/]*\\.egg-info/pkg-info", InstalledPackages::wheel),
            new DependencyFile("(conda|environment)[^/]*\\.ya?ml", CondaFiles::environment),
            new DependencyFile("conda-lock\\.ya?ml", CondaFiles::lock),
            new DependencyFile("pom\\.xml|[^/]*\\.pom", PomFile::read),
            new DependencyFile("pom\\.properties", InstalledPackages::pomProperties),
            new DependencyFile("(package-lock|npm-shrinkwrap)\\.json", NpmLock::read),
            new DependencyFile("composer\\.lock", JsonLocks::composer),
            new DependencyFile("packages\\.lock\\.json", JsonLocks::nuget),
            new DependencyFile("go\\.mod", OtherLocks::goMod),
            new DependencyFile("gemfile\\.lock", OtherLocks::gemfile),
            new DependencyFile("var/lib/dpkg/status(\\.d/[^/]+)?|dpkg[-_]?status", InstalledPackages::dpkg),
            new DependencyFile("lib/apk/db/installed|apk[-_]?installed", InstalledPackages::apk),
            new DependencyFile("[^/]*\\.cdx\\.json|(s?bom|sbom[^/]*)\\.json|[^/]*\\.spdx\\.json", BillFiles::read));

    private DependencyFiles() {}

    /** Whether a file of this path is read, folders and all. */
    public static boolean knows(String path) {
        return kind(path).isPresent();
    }

    /**
     * Reads a file for what it declares. Whatever it holds, this ends.
     *
     * @param missing hears why something is missing
     */
    public static List<Dependency> read(String path, Place place, String text, BiConsumer<Place, String> missing) {
        Found found = new Found(place);
        try {
            kind(path)
                    .orElseThrow(() -> new IllegalArgumentException(path + " declares nothing"))
                    .reader()
                    .read(text, found);
        } catch (Malformed e) {
            found.unread(e.reason());
        }
        found.unread().forEach(why -> missing.accept(place, why));
        return found.dependencies();
    }

    private static Optional<DependencyFile> kind(String path) {
        String lower = path.replace('\\', '/').toLowerCase(Locale.ROOT);
        return KINDS.stream().filter(k -> k.name().matcher(lower).matches()).findFirst();
    }
}
