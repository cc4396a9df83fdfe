package dev.weir.drift.http.report;

import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.VersionReport;
import dev.weir.drift.core.report.WindowReport;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** A row for each feature, a field for each window: how near its threshold the strongest statistic came. */
final class Overview {

    private static final int ROWS = 20;
    private static final int WIDTH = 960;
    private static final int LEFT = 160;
    private static final int ROW = 16;
    private static final int BOTTOM = 18;
    private static final int NAME = 22;

    /** What differs is stronger than what does not, and then what is further beyond its threshold. */
    static final Comparator<Figure> STRONGEST =
            Comparator.comparing(Figure::drifted).thenComparingDouble(Figure::strength);

    private Overview() {}

    /** @param deployed what was deployed when a window came; empty when nothing was */
    static String of(VersionReport version, Predicate<WindowReport> alarmed, Function<WindowReport, String> deployed) {
        List<String> features = version.features();
        List<String> shown = features.subList(0, Math.min(ROWS, features.size()));
        if (shown.isEmpty()) {
            return "";
        }
        List<WindowReport> windows = version.windows();
        int height = shown.size() * ROW + BOTTOM + 12;
        Svg svg = new Svg(WIDTH, height, "features that differ, by window");
        double step = (double) (WIDTH - LEFT) / windows.size();
        for (int column = 0; column < windows.size(); column++) {
            WindowReport window = windows.get(column);
            double x = LEFT + column * step;
            for (int row = 0; row < shown.size(); row++) {
                String feature = shown.get(row);
                Optional<Figure> strongest = strongest(window, feature);
                svg.bar(
                        strongest.map(Overview::shade).orElse("cell none"),
                        x,
                        12 + row * ROW,
                        Math.max(1, step - 1),
                        ROW - 1.0,
                        strongest.map(figure -> title(window, figure)).orElse(""));
            }
            String marks =
                    (alarmed.test(window) ? "▼" : "") + (deployed.apply(window).isEmpty() ? "" : "◆");
            if (!marks.isEmpty()) {
                svg.text("middle", x + step / 2, 10, marks);
            }
        }
        for (int row = 0; row < shown.size(); row++) {
            svg.text("end", LEFT - 6, 24 + row * ROW, shortened(shown.get(row), NAME));
        }
        svg.text("start", LEFT, height - 4, Html.shortTime(windows.getFirst().start()));
        svg.text("end", WIDTH, height - 4, Html.shortTime(windows.getLast().end()));
        String rest = features.size() > shown.size()
                ? "<p class=\"quiet\">" + (features.size() - shown.size()) + " more features are not shown here.</p>"
                : "";
        return "<div class=\"wide\"><div class=\"overview\">" + svg + "</div></div>" + rest;
    }

    private static Optional<Figure> strongest(WindowReport window, String feature) {
        return window.figures().stream()
                .filter(figure ->
                        figure.feature().equals(feature) && figure.segment().isEmpty() && figure.decisive())
                .max(STRONGEST);
    }

    static String shade(Figure figure) {
        if (figure.drifted()) {
            return figure.strength() > 3 ? "cell far" : "cell over";
        }
        return figure.strength() > 0.7 ? "cell near" : "cell calm";
    }

    private static String title(WindowReport window, Figure figure) {
        return figure.feature() + ", window " + window.sequence() + ": " + figure.statistic() + ' '
                + Html.number(figure.value()) + ", threshold " + Html.number(figure.threshold());
    }

    static String shortened(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1) + "…";
    }
}
