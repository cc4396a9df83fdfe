package dev.weir.drift.core.verdict;

import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.statistic.Correction;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.statistic.Statistic;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides whether the windows of a model version have drifted. */
public final class DriftPolicy {

    private final DriftSettings settings;

    public DriftPolicy(DriftSettings settings) {
        this.settings = settings;
    }

    /**
     * Judges a window.
     *
     * @param reference of its features; unknown when only embeddings are compared
     * @param statistics its comparison with the reference
     * @param past the windows before it, oldest first
     */
    public Verdict judge(
            DataWindow window, ReferenceProfile reference, List<FeatureStatistic> statistics, List<PastWindow> past) {
        if (reference.isUnknown() && statistics.isEmpty()) {
            return new Verdict.Unreferenced();
        }
        long before = reference.isUnknown() ? Long.MAX_VALUE : reference.sampleSize();
        long smaller = Math.min(window.sampleSize(), before);
        if (smaller < settings.minimumSample()) {
            return new Verdict.TooSmall(smaller, settings.minimumSample());
        }
        Set<String> drifted = drifted(statistics);
        if (drifted.isEmpty()) {
            return new Verdict.Stable();
        }
        List<PastWindow> recent = last(past, settings.persistence().among() - 1);
        Set<String> persistent = drifted.stream()
                .filter(feature -> 1 + windowsWith(recent, feature)
                        >= settings.persistence().required())
                .collect(Collectors.toSet());
        return persistent.isEmpty()
                ? new Verdict.Suspicious(drifted)
                : drifted(
                        window,
                        statistics,
                        persistent,
                        last(past, settings.persistence().among()));
    }

    /** What differs: features, and features of segments, with a statistic that stays significant. */
    public static Set<String> drifted(List<FeatureStatistic> statistics) {
        return statistics.stream()
                .filter(FeatureStatistic::drifted)
                .map(FeatureStatistic::subject)
                .collect(Collectors.toUnmodifiableSet());
    }

    private Verdict drifted(
            DataWindow window, List<FeatureStatistic> statistics, Set<String> features, List<PastWindow> past) {
        List<FeatureStatistic> showing = Correction.strongest(statistics).stream()
                .filter(statistic -> features.contains(statistic.subject()))
                .toList();
        List<PastWindow> windows = new ArrayList<>(past);
        windows.add(new PastWindow(window, features));
        int first = first(windows, features);
        DataWindow evidence = windows.subList(first, windows.size()).stream()
                .map(PastWindow::data)
                .reduce(DataWindow::plus)
                .orElse(window);
        return new Verdict.Drifted(showing, onset(windows, first), evidence, recommendation(showing));
    }

    /** The change fell into the first window that shows it, or into the one before, which it was too late to mark. */
    private static Span onset(List<PastWindow> windows, int first) {
        Span shown = windows.get(first).data().span();
        Span before = windows.get(Math.max(0, first - 1)).data().span();
        return new Span(before.plus(shown).start(), shown.end());
    }

    private static int first(List<PastWindow> windows, Set<String> features) {
        int first = 0;
        while (windows.get(first).drifted().stream().noneMatch(features::contains)) {
            first++;
        }
        return first;
    }

    private Recommendation recommendation(List<FeatureStatistic> showing) {
        boolean large = showing.stream()
                .anyMatch(shown -> shown.statistic() == Statistic.PSI && shown.value() >= settings.retrainAt());
        return large ? Recommendation.RETRAIN : Recommendation.WATCH;
    }

    private static long windowsWith(List<PastWindow> windows, String feature) {
        return windows.stream()
                .filter(window -> window.drifted().contains(feature))
                .count();
    }

    private static List<PastWindow> last(List<PastWindow> windows, int count) {
        return windows.subList(Math.max(0, windows.size() - count), windows.size());
    }
}
