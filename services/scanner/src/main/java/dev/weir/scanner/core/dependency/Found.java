package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageKey;
import java.util.ArrayList;
import java.util.List;

/** What was found in one file so far; names that no registry would accept are counted and left out. */
final class Found {

    private static final int MOST = 100_000;

    private final Place place;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private Dependency.Scope scope = Dependency.Scope.RUNTIME;

    Found(Place place) {
        this.place = place;
    }

    /** What is added from now on is needed so. */
    Found in(Dependency.Scope other) {
        scope = other;
        return this;
    }

    void add(Ecosystem ecosystem, String name, String version) {
        add(ecosystem, name, version, "");
    }

    void add(Ecosystem ecosystem, String name, String version, String license) {
        if (dependencies.size() >= MOST) {
            return;
        }
        if (!isName(name) || ecosystem == Ecosystem.MAVEN && name.indexOf(':') < 1) {
            unread("a package has no possible name");
            return;
        }
        Dependency dependency =
                new Dependency(new PackageKey(ecosystem, name), version.strip(), scope, license.strip(), place);
        dependencies.add(dependency);
    }

    /** Says that something in the file could not be told. */
    void unread(String why) {
        if (unread.size() < MOST) {
            unread.add(why);
        }
    }

    List<Dependency> dependencies() {
        return List.copyOf(dependencies);
    }

    /** Why something is missing, each reason once. */
    List<String> unread() {
        return unread.stream().distinct().limit(10).toList();
    }

    private static boolean isName(String name) {
        return name.length() <= 300
                && name.matches("[\\p{Alnum}@_][\\p{Alnum}@_.:/+~-]*")
                && !name.endsWith("/")
                && !name.endsWith(":");
    }
}
