package dev.weir.drift.http.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Pieces of pages. Every text from outside goes through {@link #escape}. */
final class Html {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Html() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** @param cells already escaped; a heading begins with {@code >} when its column holds numbers */
    static String table(List<String> headings, List<List<String>> rows) {
        String head = headings.stream()
                .map(heading -> heading.startsWith(">")
                        ? "<th class=\"n\">" + heading.substring(1) + "</th>"
                        : "<th>" + heading + "</th>")
                .collect(Collectors.joining());
        String body = rows.stream()
                .map(row -> "<tr>" + cells(headings, row) + "</tr>")
                .collect(Collectors.joining("\n"));
        return "<div class=\"wide\"><table><thead><tr>" + head + "</tr></thead><tbody>" + body
                + "</tbody></table></div>";
    }

    private static String cells(List<String> headings, List<String> row) {
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String kind = headings.get(i).startsWith(">") ? "<td class=\"n\">" : "<td>";
            cells.append(kind).append(row.get(i)).append("</td>");
        }
        return cells.toString();
    }

    static String section(String heading, String content) {
        return content.isEmpty() ? "" : "<section><h3>" + heading + "</h3>" + content + "</section>";
    }

    /** @param kind of the chip: calm, note or alarm */
    static String chip(String kind, String text) {
        return "<span class=\"chip " + kind + "\">" + escape(text) + "</span>";
    }

    /** A figure and what it is. */
    static String tile(String figure, String name) {
        return "<div class=\"tile\"><b>" + figure + "</b><span>" + name + "</span></div>";
    }

    static String time(Instant time) {
        return "<time datetime=\"" + time + "\">" + TIME.format(time) + "</time>";
    }

    /** For axes. */
    static String shortTime(Instant time) {
        return SHORT.format(time);
    }

    /** Three significant digits, without an exponent where that is readable. */
    static String number(double value) {
        double size = Math.abs(value);
        if (value == 0 || !Double.isFinite(value)) {
            return value == 0 ? "0" : "–";
        }
        if (size < 0.0001 || size >= 1e9) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        int digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : size >= 0.1 ? 3 : 4;
        return String.format(Locale.ROOT, "%,." + digits + "f", value);
    }

    static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "–";
    }

    /** A round number. */
    static String tick(double value) {
        return Math.abs(value) >= 1e6
                ? String.format(Locale.ROOT, "%.1e", value)
                : BigDecimal.valueOf(value)
                        .round(new MathContext(6))
                        .stripTrailingZeros()
                        .toPlainString();
    }

    static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double share) {
        double percent = 100 * share;
        boolean fine = percent < 10 && Math.abs(percent - Math.rint(percent)) > 0.05;
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", percent);
    }
}
