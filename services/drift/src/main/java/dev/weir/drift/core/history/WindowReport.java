package dev.weir.drift.core.history;

import dev.weir.drift.core.estimate.Performance;
import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.FeatureCounts;
import dev.weir.drift.core.profile.FeatureProfile;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.SegmentShare;
import dev.weir.drift.core.window.Pane;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A window with all that its figures follow from.
 *
 * @param performance of this window, and of earlier ones whose labels came since
 * @param embeddings statistics of the embeddings, not yet judged with the others
 */
public record WindowReport(
        Pane window, Reference reference, List<Performance> performance, List<FeatureStatistic> embeddings) {

    /** Categories that are said by name. */
    private static final int NAMED = 10;

    public WindowReport {
        performance = List.copyOf(performance);
        embeddings = List.copyOf(embeddings);
    }

    List<FeatureStatistic> statistics(Comparison comparison) {
        return comparison.of(window, reference, embeddings);
    }

    /** What the window shows beside these statistics. */
    public MeasuredWindow.Figures figures(List<FeatureStatistic> statistics, String untested) {
        List<SegmentShare> segments = window.tallies().entrySet().stream()
                .filter(entry -> !entry.getKey().equals(Pane.ALL))
                .map(entry -> new SegmentShare(
                        entry.getKey(),
                        entry.getValue().rows(),
                        drifted(statistics, entry.getKey()).size()))
                .toList();
        return new MeasuredWindow.Figures(
                reference.id(),
                untested,
                distributions(statistics),
                window.fates(),
                performance,
                segments,
                boxed(window.clients().busiestShare()),
                window.clients().requests() == 0
                        ? null
                        : window.clients().parts(window.extent().size()));
    }

    private List<Distribution> distributions(List<FeatureStatistic> statistics) {
        List<Distribution> distributions = new ArrayList<>();
        add(distributions, Pane.ALL, reference.all(), Set.of());
        window.tallies().forEach((segment, tally) -> {
            ReferenceProfile before = reference.segments().get(segment);
            Set<String> drifted = drifted(statistics, segment);
            if (before != null && !drifted.isEmpty()) {
                add(distributions, segment, before, drifted);
            }
        });
        return distributions;
    }

    /** @param wanted features; all when there are none */
    private void add(List<Distribution> distributions, String segment, ReferenceProfile profile, Set<String> wanted) {
        Tally tally = window.tally(segment);
        for (int i = 0; i < profile.features().size(); i++) {
            FeatureProfile feature = profile.features().get(i);
            if (wanted.isEmpty() || wanted.contains(feature.name())) {
                FeatureCounts now = tally.of(i);
                distributions.add(new Distribution(
                        feature.name(),
                        segment,
                        feature.bins(),
                        feature.counts(),
                        now,
                        appeared(tally.unknown().getOrDefault(feature.name(), Map.of())),
                        vanished(feature, now),
                        tally.outOfRange(i),
                        tally.ofAnotherType(i),
                        segment.equals(Pane.ALL) ? constant(feature.bins(), i, now) : null));
            }
        }
    }

    /** Of numbers, from the numbers themselves; of categories that the bins have, from the counts. */
    private @Nullable String constant(Bins bins, int feature, FeatureCounts now) {
        return switch (bins) {
            case NumericBins ignored -> {
                OptionalDouble only = window.constants().of(feature);
                yield only.isPresent() ? CategoryBins.written(only.getAsDouble()) : null;
            }
            case CategoryBins known -> {
                List<String> categories = known.categories();
                yield IntStream.range(0, categories.size())
                        .filter(i -> now.bin(i) > 0 && now.bin(i) == now.present())
                        .mapToObj(categories::get)
                        .findFirst()
                        .orElse(null);
            }
        };
    }

    private static Set<String> drifted(List<FeatureStatistic> statistics, String segment) {
        return statistics.stream()
                .filter(FeatureStatistic::drifted)
                .filter(statistic -> statistic.segment().equals(segment))
                .map(FeatureStatistic::feature)
                .collect(Collectors.toSet());
    }

    private static List<String> appeared(Map<String, Integer> unknown) {
        if (unknown.isEmpty()) {
            return List.of();
        }
        return unknown.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(NAMED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> vanished(FeatureProfile feature, FeatureCounts now) {
        return switch (feature.bins()) {
            case NumericBins ignored -> List.of();
            case CategoryBins bins -> {
                List<String> categories = bins.categories();
                yield IntStream.range(0, categories.size())
                        .filter(i -> feature.counts().bin(i) > 0 && now.bin(i) == 0)
                        .mapToObj(categories::get)
                        .limit(NAMED)
                        .toList();
            }
        };
    }

    private static @Nullable Double boxed(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
