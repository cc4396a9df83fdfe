package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.dependency.Needs.Need;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What was found in one file so far; names that no registry would accept are counted and left out. */
final class Found {

    private static final int MOST = 100_000;

    private final Place place;
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Set<Need> direct = new HashSet<>();
    private final List<String> unread = new ArrayList<>();
    private Dependency.Scope scope = Dependency.Scope.RUNTIME;
    private boolean listed = true;
    private boolean added;
    private int room = MOST;

    Found(Place place) {
        this.place = place;
    }

    /** What is added from now on is needed so. */
    Found in(Dependency.Scope other) {
        scope = other;
        return this;
    }

    /** What is added from now on is needed by another package of the file. */
    Found ofOther() {
        listed = false;
        return this;
    }

    void add(Ecosystem ecosystem, String name, String version) {
        add(ecosystem, name, version, "");
    }

    void add(Ecosystem ecosystem, String name, String version, String license) {
        added = false;
        if (dependencies.size() >= MOST) {
            return;
        }
        if (!isName(name) || ecosystem == Ecosystem.MAVEN && name.indexOf(':') < 1) {
            unread("a package has no possible name");
            return;
        }
        added = true;
        dependencies.add(new Dependency(
                new PackageKey(ecosystem, name),
                version.strip(),
                scope,
                license.strip(),
                place,
                new Needs.Unsaid(listed)));
    }

    /** What was added last needs these packages and no others. */
    void needing(Collection<Need> needs) {
        if (added) {
            Dependency last = dependencies.removeLast();
            List<Need> kept = needs.stream().limit(room).toList();
            room -= kept.size();
            dependencies.add(last.with(new Needs.Said(false, kept)));
        }
    }

    /** What the file belongs to needs these packages itself. */
    void direct(Collection<Need> needs) {
        needs.stream().limit(MOST - direct.size()).forEach(direct::add);
    }

    /** A package by its name; none when it has no possible one. */
    static Optional<Need> need(Ecosystem ecosystem, String name, String version) {
        return isName(name)
                ? Optional.of(new Need(new PackageKey(ecosystem, name), version.strip()))
                : Optional.empty();
    }

    /** Says that something in the file could not be told. */
    void unread(String why) {
        if (unread.size() < MOST) {
            unread.add(why);
        }
    }

    List<Dependency> dependencies() {
        return dependencies.stream().map(this::placed).toList();
    }

    private Dependency placed(Dependency dependency) {
        return switch (dependency.needs()) {
            case Needs.Unsaid unsaid -> dependency;
            case Needs.Said(boolean known, List<Need> packages) -> {
                boolean asked = direct.contains(new Need(dependency.key(), ""))
                        || direct.contains(new Need(dependency.key(), dependency.version()));
                yield dependency.with(new Needs.Said(known || asked, packages));
            }
        };
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
