package dev.weir.drift.http.report;

import dev.weir.drift.core.report.AlarmReport;
import dev.weir.drift.core.report.Completeness;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.Performance;
import dev.weir.drift.core.report.SegmentFigures;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import dev.weir.drift.core.serving.Mark;
import java.util.List;
import java.util.stream.Collectors;

/** All that is told of one version. */
final class VersionSection {

    private static final int OPEN_FEATURES = 8;

    private final VersionReport version;
    private final Moments moments;

    private VersionSection(VersionReport version, List<Mark> deployments) {
        this.version = version;
        this.moments = new Moments(version, deployments);
    }

    /** @param deployments of the model, oldest first */
    static String of(VersionReport version, List<Mark> deployments) {
        return new VersionSection(version, deployments).html();
    }

    private String html() {
        return "<section class=\"version\"><h2>Version " + Html.escape(version.version()) + ' ' + standing() + "</h2>"
                + "<p>" + sentence() + "</p>" + tiles()
                + Html.section("Alarms", Tables.alarms(version.alarms()))
                + Html.section("Features by window", overview())
                + Html.section("Performance", performance())
                + Html.section("Features", features())
                + Html.section("Segments of the last window", segments())
                + Html.section("Data quality", Tables.quality(version.last().distributions()))
                + Html.section("Completeness", Tables.completeness(version)) + "</section>";
    }

    private String standing() {
        return switch (version.standing()) {
            case STABLE -> Html.chip("calm", "✓ stable");
            case DIFFERS -> Html.chip("note", "◐ differs");
            case DRIFTED -> Html.chip("alarm", "▲ drifted");
            case UNTESTED -> Html.chip("note", "◌ not tested");
        };
    }

    private String sentence() {
        WindowReport last = version.last();
        String window =
                "The last window, " + Html.count(last.sampleSize()) + " inferences until " + Html.time(last.end());
        long differing = last.figures().stream()
                .filter(figure -> figure.drifted() && figure.segment().isEmpty())
                .map(Figure::feature)
                .distinct()
                .count();
        String compared = last.figures().isEmpty()
                ? ", was not compared with a reference"
                : ", differs from " + (last.reference().isEmpty() ? "its reference" : Html.escape(last.reference()))
                        + " in " + Html.count(differing) + " of "
                        + Html.count(version.features().size()) + " features";
        String untested =
                last.untestedReason().isEmpty() ? "" : "; it was not tested: " + Html.escape(last.untestedReason());
        return window + compared + untested + '.' + advice();
    }

    private String advice() {
        return switch (version.standing()) {
            case DRIFTED ->
                version.alarms().isEmpty() ? "" : advice(version.alarms().getLast());
            case STABLE, DIFFERS, UNTESTED -> "";
        };
    }

    private static String advice(AlarmReport alarm) {
        boolean plain = alarm.cause().isEmpty() || alarm.cause().equals("drift");
        String cause = plain ? "" : ", most likely because of " + Html.escape(alarm.cause());
        return " The last alarm told of " + Html.escape(alarm.kind()) + " drift" + cause + "; recommended: <b>"
                + Html.escape(alarm.recommendation()) + "</b>.";
    }

    private String tiles() {
        WindowReport last = version.last();
        StringBuilder tiles = new StringBuilder();
        tiles.append(Html.tile(Html.count(version.windows().size()), "windows shown"));
        last.affectedShare().ifPresent(share -> tiles.append(Html.tile(Html.percent(share), "of the features differ")));
        last.performance().stream()
                .filter(performance -> performance.sequence() == last.sequence())
                .findFirst()
                .ifPresent(performance -> tiles.append(
                        Html.tile(Html.number(performance.estimated()), "estimated " + name(performance.metric()))));
        last.errorRate()
                .ifPresent(rate -> tiles.append(
                        Html.tile(Html.percent(rate), "errors among " + Html.count(last.labelled()) + " labels")));
        last.completeness().map(VersionSection::answered).ifPresent(tiles::append);
        last.falseAlarmBudget()
                .ifPresent(budget -> tiles.append(Html.tile(Html.number(budget), "windows to one false alarm")));
        return "<div class=\"tiles\">" + tiles + "</div>";
    }

    private static String answered(Completeness found) {
        long all = found.requests() + found.lost();
        return Html.tile(
                all == 0 ? "–" : Html.percent((double) found.responses() / all), "of requests with their answer");
    }

    private String overview() {
        String overview = Overview.of(version, moments::isAlarmed, moments::deployed);
        return overview.isEmpty()
                ? ""
                : "<p class=\"legend\"><i class=\"cell calm\"></i> below the threshold <i class=\"cell near\"></i> near it"
                        + " <i class=\"cell over\"></i> differs <i class=\"cell far\"></i> more than three times the"
                        + " threshold <b>▼</b> alarm <b>◆</b> deployment</p>" + overview;
    }

    private String performance() {
        List<String> metrics = version.windows().stream()
                .flatMap(window -> window.performance().stream())
                .map(Performance::metric)
                .distinct()
                .toList();
        String charts = metrics.stream()
                .map(metric -> chart(
                        name(metric) + ": estimated and realized",
                        HistoryChart.of(metric + " by window", moments.performance(metric))))
                .collect(Collectors.joining());
        boolean labelled =
                version.windows().stream().anyMatch(window -> window.errorRate().isPresent());
        String errors = labelled
                ? chart("share of wrong answers", HistoryChart.of("error rate by window", moments.errors()))
                : "";
        String legend = metrics.isEmpty()
                ? ""
                : "<p class=\"legend\"><i class=\"now\"></i> estimated, with two deviations <i class=\"other\"></i>"
                        + " realized, where there are labels</p>";
        return charts.isEmpty() && errors.isEmpty()
                ? "<p class=\"quiet\">Neither labels nor scores tell it.</p>"
                : legend + "<div class=\"charts\">" + charts + errors + "</div>";
    }

    private static String chart(String caption, String chart) {
        return "<figure><figcaption>" + Html.escape(caption) + "</figcaption>" + chart + "</figure>";
    }

    private String features() {
        List<String> features = version.features();
        if (features.isEmpty()) {
            return "<p class=\"quiet\">No feature is compared: the version has no reference.</p>";
        }
        String legend = "<p class=\"legend\"><i class=\"then\"></i> reference <i class=\"now\"></i> last window"
                + " <i class=\"threshold\"></i> threshold</p>";
        List<String> cards = features.stream()
                .map(feature -> FeatureCard.of(version, moments, feature))
                .toList();
        int open = Math.min(OPEN_FEATURES, cards.size());
        String rest = cards.size() > open
                ? "<details><summary>" + (cards.size() - open) + " more features</summary>"
                        + String.join("\n", cards.subList(open, cards.size())) + "</details>"
                : "";
        return legend + String.join("\n", cards.subList(0, open)) + rest;
    }

    private String segments() {
        SegmentMap map = new SegmentMap(version.last());
        List<SegmentFigures> segments = version.last().segments();
        boolean waiting = segments.stream().anyMatch(segment -> !map.isCompared(segment.segment()));
        return map.html()
                + Tables.segments(segments, map)
                + (waiting
                        ? "<p class=\"quiet\">A segment is compared with what it was in the first windows, once they are"
                                + " over and it has enough inferences.</p>"
                        : "");
    }

    private static String name(String metric) {
        return metric.equals("roc_auc") ? "ROC AUC" : metric.replace('_', ' ');
    }
}
