package dev.weir.local.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parts of a mesh in an order in which each stands behind what it depends on. */
public final class PartGraph {

    private final Map<String, Part> inOrder = new LinkedHashMap<>();

    /**
     * Orders parts.
     *
     * @throws IllegalArgumentException when two parts have one name, a dependency is missing, or parts wait for each
     *     other
     */
    public PartGraph(List<Part> parts) {
        List<Part> waiting = new ArrayList<>(parts);
        while (!waiting.isEmpty()) {
            Part next = waiting.stream()
                    .filter(part -> inOrder.keySet().containsAll(part.dependsOn()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("these parts wait for each other or for a part that"
                            + " is missing: "
                            + waiting.stream().map(Part::name).toList()));
            waiting.remove(next);
            if (inOrder.put(next.name(), next) != null) {
                throw new IllegalArgumentException("two parts are named " + next.name());
            }
        }
    }

    /** Dependencies first. */
    public List<Part> startOrder() {
        return List.copyOf(inOrder.values());
    }

    /** Parts in waves that may end together: none of a wave is needed by another of it or of a later one. */
    public List<List<Part>> stopWaves() {
        List<List<Part>> waves = new ArrayList<>();
        List<Part> running = new ArrayList<>(inOrder.values());
        while (!running.isEmpty()) {
            List<Part> wave = running.stream()
                    .filter(part -> isNeededByNone(part, running))
                    .toList();
            waves.add(wave);
            running.removeAll(wave);
        }
        return List.copyOf(waves);
    }

    /**
     * The graph of some parts and all that they depend on.
     *
     * @param names of parts; none means all
     * @throws IllegalArgumentException when there is no part of a name
     */
    public PartGraph reduced(List<String> names) {
        Set<String> needed = new LinkedHashSet<>(names.isEmpty() ? inOrder.keySet() : names);
        if (!inOrder.keySet().containsAll(needed)) {
            throw new IllegalArgumentException("the parts are " + inOrder.keySet() + "; there are not all of " + names);
        }
        for (Part part : startOrder().reversed()) {
            if (needed.contains(part.name())) {
                needed.addAll(part.dependsOn());
            }
        }
        return new PartGraph(startOrder().stream()
                .filter(part -> needed.contains(part.name()))
                .toList());
    }

    /** This graph with more parts. */
    public PartGraph and(List<Part> more) {
        return new PartGraph(
                Stream.concat(inOrder.values().stream(), more.stream()).toList());
    }

    public Optional<Part> part(String name) {
        return Optional.ofNullable(inOrder.get(name));
    }

    private static boolean isNeededByNone(Part part, List<Part> running) {
        return running.stream().noneMatch(other -> other.dependsOn().contains(part.name()));
    }
}
