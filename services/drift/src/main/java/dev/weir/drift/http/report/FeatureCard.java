package dev.weir.drift.http.report;

import dev.weir.drift.core.report.Distribution;
import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.VersionReport;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One feature: its distribution then and now, its decisive statistics over time, and all of them in the last window. */
final class FeatureCard {

    private static final int CHARTS = 3;
    private static final int SEGMENTS = 5;

    private FeatureCard() {}

    static String of(VersionReport version, Moments moments, String feature) {
        List<Figure> figures = version.last().figures().stream()
                .filter(figure ->
                        figure.feature().equals(feature) && figure.segment().isEmpty())
                .toList();
        List<Figure> parts = version.last().figures().stream()
                .filter(figure -> figure.drifted()
                        && figure.feature().equals(feature)
                        && !figure.segment().isEmpty())
                .sorted(Overview.STRONGEST.reversed())
                .toList();
        Optional<Distribution> distribution = version.last().distributions().stream()
                .filter(found ->
                        found.feature().equals(feature) && found.segment().isEmpty())
                .findFirst();
        return "<article><h4>" + Html.escape(feature) + ' '
                + standing(figures, parts)
                + "</h4><div class=\"charts\">"
                + distribution
                        .map(found -> figure("then and now", DistributionChart.of(found)))
                        .orElse("")
                + histories(moments, feature, figures) + "</div>"
                + distribution.map(FeatureCard::remarks).orElse("") + segments(parts) + statistics(figures)
                + "</article>";
    }

    private static String standing(List<Figure> figures, List<Figure> parts) {
        if (figures.stream().anyMatch(Figure::drifted)) {
            return Html.chip("alarm", "differs");
        }
        return parts.isEmpty() ? Html.chip("calm", "stable") : Html.chip("note", "differs in segments");
    }

    private static String segments(List<Figure> parts) {
        List<String> names = parts.stream().map(Figure::segment).distinct().toList();
        if (names.isEmpty()) {
            return "";
        }
        int shown = Math.min(SEGMENTS, names.size());
        return "<p>Differs where " + names(names.subList(0, shown))
                + (names.size() > shown ? " and in " + (names.size() - shown) + " more segments" : "") + "</p>";
    }

    private static String histories(Moments moments, String feature, List<Figure> figures) {
        return figures.stream()
                .filter(Figure::decisive)
                .map(Figure::statistic)
                .distinct()
                .limit(CHARTS)
                .map(statistic -> figure(
                        name(statistic),
                        HistoryChart.of(statistic + " of " + feature + " by window", moments.of(feature, statistic))))
                .collect(Collectors.joining());
    }

    private static String figure(String caption, String chart) {
        return "<figure><figcaption>" + Html.escape(caption) + "</figcaption>" + chart + "</figure>";
    }

    private static String remarks(Distribution distribution) {
        StringBuilder remarks = new StringBuilder();
        if (!distribution.appeared().isEmpty()) {
            remarks.append("<li>new: ").append(names(distribution.appeared())).append("</li>");
        }
        if (!distribution.vanished().isEmpty()) {
            remarks.append("<li>vanished: ")
                    .append(names(distribution.vanished()))
                    .append("</li>");
        }
        return remarks.isEmpty() ? "" : "<ul>" + remarks + "</ul>";
    }

    private static String names(List<String> names) {
        return names.stream()
                .map(name -> "<code>" + Html.escape(name) + "</code>")
                .collect(Collectors.joining(" "));
    }

    private static String statistics(List<Figure> figures) {
        if (figures.isEmpty()) {
            return "<p class=\"quiet\">Not compared in this window.</p>";
        }
        return "<details><summary>" + figures.size() + " statistics of the last window</summary>"
                + Html.table(
                        List.of("statistic", ">value", ">threshold", ">p", ">detectable", ""),
                        figures.stream()
                                .map(figure -> List.of(
                                        Html.escape(name(figure.statistic())),
                                        Html.number(figure.value()),
                                        Html.number(figure.threshold()),
                                        Html.number(figure.probability()),
                                        Html.number(figure.detectable()),
                                        figure.drifted()
                                                ? Html.chip("alarm", "differs")
                                                : figure.decisive() ? "" : "<span class=\"quiet\">for people</span>"))
                                .toList())
                + "</details>";
    }

    /** As people write it. */
    static String name(String statistic) {
        return switch (statistic) {
            case "psi" -> "PSI";
            case "js" -> "Jensen–Shannon";
            case "hellinger" -> "Hellinger";
            case "wasserstein" -> "Wasserstein";
            case "energy" -> "Energy distance";
            case "cramer_von_mises" -> "Cramér–von Mises";
            case "anderson_darling" -> "Anderson–Darling";
            case "kl" -> "Kullback–Leibler";
            case "ks" -> "Kolmogorov–Smirnov";
            case "chi_square" -> "chi-square";
            default -> statistic.replace('_', ' ');
        };
    }
}
