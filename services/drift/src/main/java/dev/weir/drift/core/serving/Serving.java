package dev.weir.drift.core.serving;

import dev.weir.drift.core.window.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which versions of a model serve where. It is the same in whatever order marks come; of marks that name the same version
 * and commit at a place the first counts, so that success may be told again and again.
 *
 * @param marks in order of time, the last fifty
 */
public record Serving(List<Mark> marks) {

    public static final Serving UNKNOWN = new Serving(List.of());

    private static final int KEPT = 50;
    private static final Comparator<Mark> ORDER = Comparator.comparing(Mark::at)
            .thenComparing(Mark::place)
            .thenComparing(Mark::version)
            .thenComparing(Mark::commit);

    public Serving {
        marks = List.copyOf(marks);
    }

    public Serving with(Mark mark) {
        List<Mark> kept = new ArrayList<>(marks);
        Optional<Mark> known = marks.stream().filter(mark::isSameAs).findFirst();
        if (known.isEmpty() || mark.at().isBefore(known.get().at())) {
            known.ifPresent(kept::remove);
            kept.add(mark);
        }
        kept.sort(ORDER);
        return new Serving(kept.subList(Math.max(0, kept.size() - KEPT), kept.size()));
    }

    /**
     * Whether a version served before an instant and serves nowhere then. One that is not known to have served, as where
     * nobody tells of deployments, is not retired.
     */
    public boolean isRetired(String version, Instant at) {
        boolean served = marks.stream()
                .anyMatch(mark -> !mark.at().isAfter(at) && mark.version().equals(version));
        return served && !present(at).containsValue(version);
    }

    /** The version that serves at an instant, wherever the model is served; none when there are several. */
    public Optional<String> only(Instant at) {
        Set<String> versions = new TreeSet<>(present(at).values());
        versions.remove("");
        return versions.size() == 1 ? versions.stream().findFirst() : Optional.empty();
    }

    /** Versions by place; empty where nothing serves any more. */
    private Map<String, String> present(Instant at) {
        Map<String, String> present = new HashMap<>();
        for (Mark mark : marks) {
            if (!mark.at().isAfter(at)) {
                present.put(mark.place(), mark.version());
            }
        }
        return present;
    }

    /** The latest deployment of a span. */
    public Optional<Mark> within(Span span) {
        return marks.stream()
                .filter(mark -> !mark.ends())
                .filter(mark -> !mark.at().isBefore(span.start()) && !mark.at().isAfter(span.end()))
                .reduce((earlier, later) -> later);
    }
}
