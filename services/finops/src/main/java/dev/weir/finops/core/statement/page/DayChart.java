package dev.weir.finops.core.statement.page;

import dev.weir.finops.core.statement.Outlook;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.Trend;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Cost by day as stacked bars of direct, shared and idle cost; the forecast as a band; days on which an anomaly began
 * are marked.
 */
final class DayChart {

    private static final double WIDTH = 760;
    private static final double HEIGHT = 240;
    private static final double LEFT = 46;
    private static final double BOTTOM = 26;
    private static final double TOP = 14;

    private final Statement statement;
    private final int days;
    private final Axis axis;
    private final Amounts amounts;

    DayChart(Statement statement) {
        this.statement = statement;
        this.days = statement.month().lengthOfMonth();
        this.amounts = new Amounts(statement.currency());
        double greatest = 0;
        for (Trend day : statement.days()) {
            greatest = Math.max(greatest, day.total().doubleValue());
        }
        for (Outlook.Expected expected : statement.forecast()) {
            greatest = Math.max(greatest, expected.upper().doubleValue());
        }
        this.axis = Axis.upTo(greatest);
    }

    String draw() {
        Html svg = new Html()
                .raw("<svg viewBox=\"0 0 %.0f %.0f\" role=\"img\" aria-label=\"Cost by day\">"
                        .formatted(WIDTH, HEIGHT));
        for (double line : axis.lines()) {
            svg.raw(format(
                    "<line class=\"grid\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%.1f\" y2=\"%.1f\"/>",
                    LEFT, WIDTH, y(line), y(line)));
            svg.raw(format(
                    "<text class=\"axis\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%s</text>",
                    LEFT - 6, y(line) + 4, Axis.label(line)));
        }
        for (int day = 1; day <= days; day += day == 1 ? 4 : 5) {
            svg.raw(format(
                    "<text class=\"axis\" x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%d</text>",
                    x(day) + slot() / 2, HEIGHT - 8, day));
        }
        band(svg);
        Set<LocalDate> anomalous = statement.anomalies().stream()
                .map(anomaly -> anomaly.start().atOffset(ZoneOffset.UTC).toLocalDate())
                .collect(Collectors.toSet());
        for (Trend day : statement.days()) {
            bars(svg, day);
            if (anomalous.contains(day.start())) {
                svg.raw(format(
                        "<path class=\"mark\" d=\"M%.1f %.1f l5 -9 h-10 z\"><title>anomaly</title></path>",
                        x(day.start().getDayOfMonth()) + slot() / 2,
                        y(day.total().doubleValue()) - 3));
            }
        }
        return svg.raw("</svg>").toString();
    }

    private void bars(Html svg, Trend day) {
        double from = 0;
        svg.raw("<g><title>" + Html.escaped(day.start() + ": " + amounts.money(day.total())) + "</title>");
        from = bar(svg, "direct", day, from, day.direct());
        from = bar(svg, "shared", day, from, day.shared());
        bar(svg, "idle", day, from, day.idle());
        svg.raw("</g>");
    }

    private double bar(Html svg, String kind, Trend day, double from, BigDecimal amount) {
        double to = from + Math.max(0, amount.doubleValue());
        if (to > from) {
            svg.raw(format(
                    "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\"/>",
                    kind, x(day.start().getDayOfMonth()) + slot() * 0.14, y(to), slot() * 0.72, y(from) - y(to)));
        }
        return to;
    }

    private void band(Html svg) {
        if (statement.forecast().isEmpty()) {
            return;
        }
        StringBuilder upper = new StringBuilder();
        StringBuilder lower = new StringBuilder();
        StringBuilder middle = new StringBuilder();
        for (Outlook.Expected expected : statement.forecast()) {
            double x = x(expected.day().getDayOfMonth()) + slot() / 2;
            upper.append(format("%.1f,%.1f ", x, y(expected.upper().doubleValue())));
            lower.insert(
                    0, format("%.1f,%.1f ", x, y(Math.max(0, expected.lower().doubleValue()))));
            middle.append(format("%.1f,%.1f ", x, y(expected.amount().doubleValue())));
        }
        svg.raw("<polygon class=\"band\" points=\"" + upper + lower + "\"/>");
        svg.raw("<polyline class=\"expected\" points=\"" + middle + "\"/>");
    }

    private double slot() {
        return (WIDTH - LEFT) / days;
    }

    private double x(int day) {
        return LEFT + (day - 1) * slot();
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / axis.top() * (HEIGHT - BOTTOM - TOP);
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
