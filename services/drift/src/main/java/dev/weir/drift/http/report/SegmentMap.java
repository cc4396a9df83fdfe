package dev.weir.drift.http.report;

import dev.weir.drift.core.report.Figure;
import dev.weir.drift.core.report.WindowReport;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A row for each segment, a column for each feature that comes nearest to its threshold anywhere: how near the strongest
 * statistic came in the last window.
 */
final class SegmentMap {

    private static final int ROWS = 20;
    private static final int COLUMNS = 12;
    private static final int WIDTH = 960;
    private static final int LEFT = 200;
    private static final int TOP = 18;
    private static final int ROW = 20;
    private static final int WIDEST = 90;
    private static final int NAME = 30;
    private static final int HEADING = 12;
    private static final int MENTIONED = 3;
    private static final Comparator<Figure> STRONGEST_FIRST =
            Overview.STRONGEST.reversed().thenComparing(Figure::feature).thenComparing(Figure::segment);

    /** The strongest figures of each segment by feature; those of all of the traffic under the empty name. */
    private final Map<String, Map<String, Figure>> strongest = new HashMap<>();

    SegmentMap(WindowReport window) {
        for (Figure figure : window.figures()) {
            if (figure.decisive()) {
                strongest
                        .computeIfAbsent(figure.segment(), segment -> new TreeMap<>())
                        .merge(
                                figure.feature(),
                                figure,
                                (one, other) -> Overview.STRONGEST.compare(one, other) < 0 ? other : one);
            }
        }
    }

    /** Empty when no segment was compared. */
    String html() {
        List<Figure> parts = strongest.values().stream()
                .map(Map::values)
                .flatMap(Collection::stream)
                .filter(figure -> !figure.segment().isEmpty())
                .sorted(STRONGEST_FIRST)
                .toList();
        if (parts.isEmpty()) {
            return "";
        }
        List<String> segments = parts.stream().map(Figure::segment).distinct().toList();
        List<String> features = parts.stream().map(Figure::feature).distinct().toList();
        List<String> columns = features.subList(0, Math.min(COLUMNS, features.size()));
        List<String> rows = segments.subList(0, Math.min(ROWS, segments.size()));
        return "<p class=\"legend\">The strongest statistic of a feature in a segment, against what the segment was in"
                + " the first windows: <i class=\"cell calm\"></i> below the threshold <i class=\"cell near\"></i> near it"
                + " <i class=\"cell over\"></i> differs <i class=\"cell far\"></i> more than three times the threshold</p>"
                + "<div class=\"wide\"><div class=\"overview\">" + draw(rows, columns) + "</div></div>"
                + rest(segments.size() - rows.size(), "segments") + rest(features.size() - columns.size(), "features");
    }

    /** Whether a segment was compared: not before it is known what it was in the first windows. */
    boolean isCompared(String segment) {
        return strongest.containsKey(segment);
    }

    /** The features that differ most in a segment; empty when none does. */
    String worst(String segment) {
        return strongest.getOrDefault(segment, Map.of()).values().stream()
                .filter(Figure::drifted)
                .sorted(STRONGEST_FIRST)
                .limit(MENTIONED)
                .map(figure -> "<code>" + Html.escape(figure.feature()) + "</code> " + times(figure))
                .collect(Collectors.joining(", "));
    }

    private Svg draw(List<String> rows, List<String> columns) {
        Svg svg = new Svg(WIDTH, TOP + ROW * (rows.size() + 1) + 4, "features that differ, by segment");
        double step = Math.min(WIDEST, (double) (WIDTH - LEFT) / columns.size());
        for (int column = 0; column < columns.size(); column++) {
            svg.text("middle", LEFT + (column + 0.5) * step, TOP - 6, Overview.shortened(columns.get(column), HEADING));
        }
        row(svg, 0, "", columns, step);
        for (int row = 0; row < rows.size(); row++) {
            row(svg, row + 1, rows.get(row), columns, step);
        }
        return svg;
    }

    private void row(Svg svg, int row, String segment, List<String> columns, double step) {
        double y = TOP + row * (double) ROW;
        svg.text("end", LEFT - 6, y + 13, segment.isEmpty() ? "all traffic" : Overview.shortened(segment, NAME));
        for (int column = 0; column < columns.size(); column++) {
            Figure figure = strongest.getOrDefault(segment, Map.of()).get(columns.get(column));
            svg.bar(
                    figure == null ? "cell none" : Overview.shade(figure),
                    LEFT + column * step,
                    y,
                    step - 2,
                    ROW - 2.0,
                    figure == null ? "" : title(figure));
        }
    }

    private static String title(Figure figure) {
        return figure.feature() + (figure.segment().isEmpty() ? "" : " where " + figure.segment()) + ": "
                + figure.statistic() + ' ' + Html.number(figure.value()) + ", threshold "
                + Html.number(figure.threshold());
    }

    private static String times(Figure figure) {
        return Html.escape(figure.statistic()) + ' ' + Html.number(figure.strength()) + " times the threshold";
    }

    private static String rest(int number, String of) {
        return number > 0 ? "<p class=\"quiet\">" + number + " more " + of + " are not shown here.</p>" : "";
    }
}
