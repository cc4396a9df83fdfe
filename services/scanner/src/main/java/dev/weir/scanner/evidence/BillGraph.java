package dev.weir.scanner.evidence;

import dev.weir.scanner.core.advisory.PackageKey;
import dev.weir.scanner.core.advisory.PackageUrls;
import dev.weir.scanner.core.dependency.Dependency;
import dev.weir.scanner.core.dependency.Needs;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which package needs which, by their package URLs, as far as files say so. A package that needs nothing has an empty
 * set; one of which no file says what it needs has none, which is how CycloneDX tells the two apart.
 */
final class BillGraph {

    private final Set<String> listed;
    private final Map<PackageKey, List<String>> byKey = new HashMap<>();
    private final Map<String, SortedSet<String>> edges = new TreeMap<>();
    private final SortedSet<String> direct = new TreeSet<>();

    /** @param listed the package URLs of the bill */
    BillGraph(Collection<String> listed, Collection<Dependency> declared) {
        this.listed = new TreeSet<>(listed);
        for (String purl : this.listed) {
            PackageUrls.parse(purl)
                    .ifPresent(use -> byKey.computeIfAbsent(use.key(), k -> new ArrayList<>())
                            .add(purl));
        }
        declared.forEach(this::add);
        connect();
    }

    private void add(Dependency dependency) {
        List<String> here = meant(dependency.key(), dependency.version());
        switch (dependency.needs()) {
            case Needs.Unsaid(boolean asked) -> direct.addAll(asked ? here : List.of());
            case Needs.Said(boolean asked, List<Needs.Need> packages) -> {
                direct.addAll(asked ? here : List.of());
                here.forEach(purl -> connect(purl, packages));
            }
        }
    }

    private void connect(String purl, List<Needs.Need> packages) {
        SortedSet<String> needed = edges.computeIfAbsent(purl, p -> new TreeSet<>());
        packages.forEach(n -> needed.addAll(meant(n.key(), n.version())));
        needed.remove(purl);
    }

    /** The version that is named where the bill has it, else each that it has. */
    private List<String> meant(PackageKey key, String version) {
        List<String> all = byKey.getOrDefault(key, List.of());
        List<String> exact = all.stream()
                .filter(p -> PackageUrls.parse(p).stream()
                        .anyMatch(u -> u.version().orElse("").equals(version)))
                .toList();
        return exact.isEmpty() ? all : exact;
    }

    /** What nothing else needs is needed by the model, and so is one of each circle that nothing else leads to. */
    private void connect() {
        Set<String> needed = new HashSet<>();
        edges.values().forEach(needed::addAll);
        listed.stream().filter(p -> !needed.contains(p)).forEach(direct::add);
        Set<String> reached = new HashSet<>();
        direct.forEach(p -> reach(p, reached));
        for (String purl : listed) {
            if (!reached.contains(purl)) {
                direct.add(purl);
                reach(purl, reached);
            }
        }
    }

    private void reach(String from, Set<String> reached) {
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty()) {
            String purl = open.pop();
            if (reached.add(purl)) {
                open.addAll(edges.getOrDefault(purl, new TreeSet<>()));
            }
        }
    }

    /** What the model needs itself, in order. */
    List<String> direct() {
        return List.copyOf(direct);
    }

    /** What packages need, by package, both in order. */
    Map<String, SortedSet<String>> edges() {
        return new TreeMap<>(edges);
    }
}
