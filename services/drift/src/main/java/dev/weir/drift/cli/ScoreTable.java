package dev.weir.drift.cli;

import dev.weir.drift.core.evaluation.Run;
import dev.weir.drift.core.evaluation.Score;
import dev.weir.drift.core.evaluation.TestStream;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Scores as lines of text. */
final class ScoreTable {

    private ScoreTable() {}

    static String heading(String name, TestStream stream, List<Integer> changes) {
        return String.format(
                Locale.ROOT,
                "%s: %,d values, %s%n%-14s %5s %6s %8s %6s %10s %8s %5s %10s %8s%n",
                name,
                stream.size(),
                changes.isEmpty() ? "no change said, so every alarm counts as false" : "changes at " + changes,
                "detector",
                "hits",
                "missed",
                "repeated",
                "false",
                "MTFA",
                "MTD",
                "MDR",
                "MTR",
                "mean");
    }

    /** MTFA stands with {@code >} where fewer than two false alarms show only that it is no less. */
    static String row(String name, Score score, Run run) {
        String bound = score.hasFalseAlarmGaps() ? "" : ">";
        return String.format(
                Locale.ROOT,
                "%-14s %5d %6d %8d %6d %10s %8s %5.2f %10s %8.4f%n",
                name,
                score.hits(),
                score.missed(),
                score.repeated(),
                score.falseAlarms().size(),
                bound + String.format(Locale.ROOT, "%.0f", score.timeBetweenFalseAlarms()),
                text("", score.timeToDetection()),
                score.missedRate(),
                text(bound, score.timeRatio()),
                run.mean());
    }

    private static String text(String bound, OptionalDouble value) {
        return value.isEmpty() ? "-" : bound + String.format(Locale.ROOT, "%.1f", value.getAsDouble());
    }
}
