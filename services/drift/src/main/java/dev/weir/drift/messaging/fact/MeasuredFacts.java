package dev.weir.drift.messaging.fact;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.profile.Bins;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Distribution;
import dev.weir.drift.core.profile.NumericBins;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.statistic.FeatureStatistic;
import dev.weir.events.DriftMeasured;
import dev.weir.events.SegmentShare;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What drift says of a window, in Avro: as many records as its features need within the budget of one. */
final class MeasuredFacts {

    /** Bytes that features may take in one record; the rest of 64 KiB is left to all else. */
    private static final int BUDGET = 40_000;

    /** Bytes that segments may take, which each of the records names; the smallest are left out of more. */
    private static final int SEGMENTS = 12_000;

    private static final int SEGMENT = 12;
    private static final int STATISTIC = 64;
    private static final int BIN = 12;

    private MeasuredFacts() {}

    static List<DriftMeasured> of(
            ModelVersion version, MeasuredWindow window, Reference reference, MeasuringTerms terms, Instant now) {
        List<Part> parts = parts(window);
        List<DriftMeasured> facts = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            facts.add(common(version, window, reference, terms, now)
                    .setPart(i)
                    .setParts(parts.size())
                    .setStatistics(FigureFacts.statistics(parts.get(i).statistics()))
                    .setDistributions(parts.get(i).distributions().stream()
                            .map(FigureFacts::distribution)
                            .toList())
                    .build());
        }
        return facts;
    }

    private static DriftMeasured.Builder common(
            ModelVersion version, MeasuredWindow window, Reference reference, MeasuringTerms terms, Instant now) {
        Double errorRate = window.labels().errorRate().isPresent()
                ? Double.valueOf(window.labels().errorRate().getAsDouble())
                : null;
        MeasuredWindow.Figures figures = window.figures();
        return DriftMeasured.newBuilder()
                .setModel(version.model())
                .setVersion(version.version())
                .setWindow(FigureFacts.window(window.data()))
                .setLabelled(window.labels().known())
                .setErrorRate(errorRate)
                .setMeasuredAt(now)
                .setSequence(window.sequence())
                .setWindowKind(terms.windowKind())
                .setReferenceKind(FigureFacts.kind(reference.kind()))
                .setReferenceId(reference.id())
                .setReferenceSize(reference.all().sampleSize())
                .setTested(figures.untested().isEmpty())
                .setUntestedReason(figures.untested())
                .setLevel(terms.level())
                .setCorrection(terms.correction())
                .setFalseAlarmBudget(terms.falseAlarmBudget())
                .setCompleteness(FigureFacts.completeness(window))
                .setPerformance(FigureFacts.performance(figures.performance()))
                .setAffectedShare(FigureFacts.affectedShare(window))
                .setSegments(segments(figures))
                .setClientShare(figures.clientShareOrNull());
    }

    private static List<SegmentShare> segments(MeasuredWindow.Figures figures) {
        List<dev.weir.drift.core.verdict.SegmentShare> largest = figures.segments().stream()
                .sorted(Comparator.comparingLong(dev.weir.drift.core.verdict.SegmentShare::size)
                        .reversed())
                .toList();
        Set<String> named = new HashSet<>();
        int bytes = 0;
        for (var segment : largest) {
            bytes += SEGMENT + segment.segment().getBytes(StandardCharsets.UTF_8).length;
            if (bytes > SEGMENTS) {
                break;
            }
            named.add(segment.segment());
        }
        return figures.segments().stream()
                .filter(segment -> named.contains(segment.segment()))
                .map(FigureFacts::segment)
                .toList();
    }

    /** Statistics and distributions of one feature stay together. */
    private static List<Part> parts(MeasuredWindow window) {
        Map<String, Part> bySubject = new LinkedHashMap<>();
        window.statistics()
                .forEach(statistic -> bySubject
                        .computeIfAbsent(statistic.subject(), subject -> new Part())
                        .statistics()
                        .add(statistic));
        window.figures()
                .distributions()
                .forEach(distribution -> bySubject
                        .computeIfAbsent(distribution.subject(), subject -> new Part())
                        .distributions()
                        .add(distribution));
        List<Part> parts = new ArrayList<>(List.of(new Part()));
        int size = 0;
        for (Part subject : bySubject.values()) {
            if (size > 0 && size + subject.size() > BUDGET) {
                parts.add(new Part());
                size = 0;
            }
            parts.getLast().add(subject);
            size += subject.size();
        }
        return parts;
    }

    private static int names(Bins bins) {
        return switch (bins) {
            case NumericBins ignored -> 0;
            case CategoryBins known -> bytes(known.categories());
        };
    }

    private static int bytes(List<String> texts) {
        return texts.stream()
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length + 2)
                .sum();
    }

    private record Part(List<FeatureStatistic> statistics, List<Distribution> distributions) {

        Part() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(Part other) {
            statistics.addAll(other.statistics);
            distributions.addAll(other.distributions);
        }

        /** Bytes, roughly and rather too many. */
        int size() {
            int names = statistics.stream()
                    .mapToInt(statistic -> statistic.subject().length())
                    .sum();
            int bins = distributions.stream()
                    .mapToInt(distribution -> BIN * 2 * distribution.bins().count() + names(distribution.bins()))
                    .sum();
            int categories = distributions.stream()
                    .mapToInt(distribution -> bytes(distribution.appeared()) + bytes(distribution.vanished()))
                    .sum();
            return STATISTIC * (statistics.size() + distributions.size()) + names + bins + categories;
        }
    }
}
