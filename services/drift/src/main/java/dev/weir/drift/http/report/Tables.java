package dev.weir.drift.http.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Completeness;
import dev.weir.drift.core.report.Distribution;
import dev.weir.drift.core.report.DoorFigures;
import dev.weir.drift.core.report.SegmentFigures;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.serving.Mark;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** The tables of a version. */
final class Tables {

    /** That are told of an alarm. */
    private static final int REASONS = 3;

    private Tables() {}

    /** The latest first. */
    static String alarms(List<AlarmReport> alarms) {
        if (alarms.isEmpty()) {
            return "<p class=\"quiet\">No drift was said of this version.</p>";
        }
        return Html.table(
                List.of("said", "what", "cause", "do", "began between", "features", ">affected", ">loss"),
                alarms.reversed().stream()
                        .map(alarm -> List.of(
                                Html.time(alarm.detectedAt()),
                                Html.chip("alarm", alarm.kind()),
                                why(alarm),
                                "<b>" + Html.escape(alarm.recommendation()) + "</b>",
                                Html.time(alarm.onsetEarliest()) + "<br>" + Html.time(alarm.onsetLatest()),
                                what(alarm),
                                share(alarm.affectedShare()),
                                Html.number(alarm.estimatedLoss())))
                        .toList());
    }

    /** The latest first; nothing where nobody tells of deployments. */
    static String deployments(List<Mark> marks) {
        return marks.isEmpty()
                ? ""
                : "<section><h2>Deployments</h2>"
                        + Html.table(
                                List.of("since", "where", "serves", "commit"),
                                marks.reversed().stream()
                                        .map(mark -> List.of(
                                                Html.time(mark.at()),
                                                Html.escape(mark.place()),
                                                mark.ends() ? "nothing" : "version " + Html.escape(mark.version()),
                                                "<code>" + Html.escape(mark.commit()) + "</code>"))
                                        .toList())
                        + "</section>";
    }

    private static String why(AlarmReport alarm) {
        return alarm.cause().isEmpty()
                ? "–"
                : Html.escape(alarm.cause())
                        + alarm.reasons().stream()
                                .limit(REASONS)
                                .map(reason -> "<br><small>" + Html.escape(reason) + "</small>")
                                .collect(Collectors.joining());
    }

    private static String what(AlarmReport alarm) {
        String errors = alarm.errorRateBefore().isPresent()
                ? "errors " + Html.number(alarm.errorRateBefore()) + " → " + Html.number(alarm.errorRateAfter()) + ' '
                : "";
        return errors
                + alarm.topFeatures().stream()
                        .map(feature -> "<code>" + Html.escape(feature) + "</code>")
                        .collect(Collectors.joining(" "));
    }

    /** The most affected first. */
    /** @param worst the features that differ most in a segment, as HTML */
    static String segments(List<SegmentFigures> segments, SegmentMap map) {
        return segments.isEmpty()
                ? ""
                : Html.table(
                        List.of("segment", ">inferences", ">features that differ", "most of all"),
                        segments.stream()
                                .sorted(Comparator.comparingInt(SegmentFigures::driftedFeatures)
                                        .thenComparingLong(SegmentFigures::sampleSize)
                                        .reversed())
                                .map(segment -> List.of(
                                        "<code>" + Html.escape(segment.segment()) + "</code>",
                                        Html.count(segment.sampleSize()),
                                        differing(segment, map),
                                        map.isCompared(segment.segment())
                                                ? map.worst(segment.segment())
                                                : "not compared"))
                                .toList());
    }

    private static String differing(SegmentFigures segment, SegmentMap map) {
        if (segment.driftedFeatures() > 0) {
            return Html.chip("alarm", Integer.toString(segment.driftedFeatures()));
        }
        return map.isCompared(segment.segment()) ? "0" : "–";
    }

    static String completeness(VersionReport version) {
        return version.last()
                .completeness()
                .map(found -> Html.table(
                        List.of("", ">count", ">share"),
                        List.of(
                                List.of("requests", Html.count(found.requests()), ""),
                                line("with an answer", found.responses(), found.requests()),
                                line("with a label by then", found.labels(), found.responses()),
                                line("lost: one half missing, or not readable", found.lost(), all(found)),
                                line("came again", found.duplicates(), found.requests()),
                                line("came late", found.late(), found.requests()))))
                .orElse("");
    }

    static String doors(List<DoorFigures> doors) {
        return doors.isEmpty()
                ? ""
                : Html.table(
                                List.of("door", ">sides", ">joined", ">again", ">unanswered", ">unasked", ">complete"),
                                doors.stream()
                                        .map(door -> List.of(
                                                Html.escape(door.door()),
                                                Html.count(door.received()),
                                                Html.count(door.joined()),
                                                Html.count(door.repeated()),
                                                Html.count(door.unanswered()),
                                                Html.count(door.unasked()),
                                                Html.percent(door.completeness())))
                                        .toList())
                        + "<p class=\"quiet\">As this instance has counted since its start.</p>";
    }

    private static long all(Completeness found) {
        return found.requests() + found.lost();
    }

    private static List<String> line(String name, long count, long of) {
        return List.of(name, Html.count(count), of == 0 ? "–" : Html.percent((double) count / of));
    }

    /** Missing values, values of a wrong kind, and categories that came and went; of the features that have any. */
    static String quality(List<Distribution> distributions) {
        List<List<String>> rows = distributions.stream()
                .filter(found -> found.segment().isEmpty())
                .filter(found ->
                        found.currentMissing() + found.referenceMissing() + found.outOfRange() + found.wrongType() > 0
                                || !found.appeared().isEmpty()
                                || !found.vanished().isEmpty())
                .map(found -> List.of(
                        "<code>" + Html.escape(found.feature()) + "</code>",
                        Html.percent(found.referenceMissingShare()),
                        Html.percent(found.currentMissingShare()),
                        Html.count(found.outOfRange()),
                        Html.count(found.wrongType()),
                        Html.count(found.appeared().size()),
                        Html.count(found.vanished().size())))
                .toList();
        if (distributions.isEmpty()) {
            return "";
        }
        return rows.isEmpty()
                ? "<p class=\"quiet\">No value is missing, out of range or of a wrong type.</p>"
                : Html.table(
                        List.of(
                                "feature",
                                ">missing then",
                                ">missing now",
                                ">out of range",
                                ">wrong type",
                                ">new categories",
                                ">vanished"),
                        rows);
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Html.percent(share.getAsDouble()) : "–";
    }
}
