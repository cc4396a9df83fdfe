package dev.weir.drift.http.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Completeness;
import dev.weir.drift.core.report.Distribution;
import dev.weir.drift.core.report.DoorFigures;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.Performance;
import dev.weir.drift.core.report.Report;
import dev.weir.drift.core.report.SegmentFigures;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.drift.core.serving.Mark;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;

/** Reports of a made-up model whose distance moves away in the last third of the windows. */
final class MadeReports {

    static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private static final int WINDOWS = 36;
    private static final int CHANGE = 24;

    private MadeReports() {}

    static Report of(String model, List<String> features) {
        SplittableRandom random = new SplittableRandom(5);
        List<WindowReport> windows = new ArrayList<>();
        for (int i = 0; i < WINDOWS; i++) {
            windows.add(window(i, features, random));
        }
        return new Report(
                model,
                List.of(
                        VersionReport.of("2", windows, List.of(alarm(features.getFirst(), windows.get(CHANGE + 1)))),
                        VersionReport.of("1", windows.subList(0, 6), List.of())),
                List.of(
                        new Mark("staging/local", "1", "0a1b2c3d4e5f6071", START),
                        new Mark(
                                "staging/local",
                                "2",
                                "9f8e7d6c5b4a3021",
                                windows.get(CHANGE).start())),
                List.of(new DoorFigures("seldon", 1000, 490, 3, 12, 5)));
    }

    static Report bare() {
        WindowReport window = new WindowReport(
                0,
                START,
                START,
                500,
                "",
                "",
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Optional.empty(),
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
        return new Report("bare", List.of(VersionReport.of("1", List.of(window), List.of())), List.of(), List.of());
    }

    private static WindowReport window(int i, List<String> features, SplittableRandom random) {
        List<Figure> figures = new ArrayList<>();
        List<Distribution> distributions = new ArrayList<>();
        for (int f = 0; f < features.size(); f++) {
            boolean moves = f == 0 && i >= CHANGE;
            double psi = (moves ? 0.3 : 0.02) + 0.03 * random.nextDouble();
            double ks = (moves ? 0.2 : 0.03) + 0.03 * random.nextDouble();
            figures.add(figure(features.get(f), "psi", psi, 0.07));
            figures.add(figure(features.get(f), "ks", ks, 0.09));
            distributions.add(distribution(features.get(f), f, moves));
        }
        if (i == WINDOWS - 1) {
            for (int f = 0; f < features.size(); f++) {
                figures.add(figure(features.get(f), "carrier=AA", "psi", f == 0 ? 0.9 : 0.05, 0.2));
                figures.add(figure(features.get(f), "carrier=<b>", "ks", f == 1 ? 0.31 : 0.04, 0.25));
                figures.add(figure(features.get(f), "carrier=(other)", "psi", 0.18, 0.2));
            }
        }
        Instant at = START.plus(Duration.ofHours(6L * i));
        return new WindowReport(
                i,
                at,
                at.plus(Duration.ofHours(6)),
                500,
                "",
                "training",
                10_000,
                figures,
                distributions,
                List.of(new Performance(
                        i,
                        "accuracy",
                        "cbpe",
                        (i < CHANGE ? 0.91 : 0.84) + 0.01 * random.nextDouble(),
                        OptionalDouble.of(0.012),
                        420,
                        i < WINDOWS - 4
                                ? OptionalDouble.of((i < CHANGE ? 0.905 : 0.81) + 0.02 * random.nextDouble())
                                : OptionalDouble.empty())),
                List.of(
                        new SegmentFigures("carrier=AA", 210, 1),
                        new SegmentFigures("carrier=<b>", 90, 1),
                        new SegmentFigures("carrier=ZZ", 40, 0)),
                Optional.of(new Completeness(512, 500, 420, 3, 1, 9)),
                420,
                OptionalDouble.of((i < CHANGE ? 0.09 : 0.18) + 0.01 * random.nextDouble()),
                OptionalDouble.of(i < CHANGE ? 0 : 1.0 / features.size()),
                OptionalDouble.of(5000));
    }

    private static Figure figure(String feature, String statistic, double value, double threshold) {
        return figure(feature, "", statistic, value, threshold);
    }

    private static Figure figure(String feature, String segment, String statistic, double value, double threshold) {
        return new Figure(
                feature,
                segment,
                statistic,
                value,
                threshold,
                value > threshold ? 1e-7 : 0.4,
                value > threshold,
                OptionalDouble.of(1.4 * threshold),
                true);
    }

    private static Distribution distribution(String feature, int place, boolean moves) {
        boolean text = place % 3 == 2;
        List<String> bins = text
                ? List.of("AA", "DL", "UA", "others")
                : List.of(
                        "up to 10", "10 to 20", "20 to 30", "30 to 40", "40 to 50", "50 to 60", "60 to 70", "above 70");
        List<Long> reference = text
                ? List.of(4000L, 3000L, 2900L, 0L)
                : List.of(1250L, 1250L, 1250L, 1250L, 1250L, 1250L, 1250L, 1250L);
        List<Long> current = text
                ? List.of(190L, 160L, 120L, 20L)
                : moves
                        ? List.of(5L, 12L, 31L, 60L, 70L, 92L, 110L, 120L)
                        : List.of(61L, 66L, 58L, 70L, 60L, 59L, 65L, 61L);
        return new Distribution(
                feature,
                "",
                bins,
                reference,
                current,
                text ? 100 : 0,
                text ? 10 : 0,
                text ? List.of("<script>alert(1)</script>", "WN") : List.of(),
                List.of(),
                moves ? 14 : 0,
                0);
    }

    private static AlarmReport alarm(String feature, WindowReport window) {
        return new AlarmReport(
                "0f1e2d3c",
                "data",
                "drift",
                "retrain",
                List.of("3 features differ, with an index of up to 0.412, and no attack, fault or season explains it"),
                "psi+ks/benjamini-hochberg",
                window.start().minus(Duration.ofHours(12)),
                window.start(),
                window.end(),
                window.end(),
                List.of(feature),
                OptionalDouble.of(0.2),
                OptionalDouble.of(0.07),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(0.02));
    }
}
