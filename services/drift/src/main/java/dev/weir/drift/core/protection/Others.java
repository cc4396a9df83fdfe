package dev.weir.drift.core.protection;

import java.util.Collection;
import java.util.List;

/**
 * The established sources beside one that is judged.
 *
 * @param strays how far the upper half of them strays at least, so that an accomplice alone excuses nobody
 * @param labels that are usual at them, of all together
 * @param contradictions of those
 */
record Others(int number, double strays, long labels, long contradictions) {

    static Others of(Collection<SourceMemory> sources, FeedbackSettings settings) {
        List<SourceMemory> known = sources.stream()
                .filter(source -> source.isEstablished(settings))
                .toList();
        double[] strays = known.stream()
                .mapToDouble(source -> source.strays(settings))
                .sorted()
                .toArray();
        return new Others(
                known.size(),
                strays.length == 0 ? 0 : strays[strays.length / 2],
                known.stream().mapToLong(source -> source.usual().total()).sum(),
                known.stream()
                        .mapToLong(source -> source.usual().contradictions())
                        .sum());
    }

    boolean isNone() {
        return number == 0;
    }

    /** Share of labels that contradict the model, between 0 and 1. */
    double contradicting() {
        return labels == 0 ? 0 : (double) contradictions / labels;
    }
}
