package dev.weir.drift.http.report;

import java.util.Locale;

/** A drawing, whose colours the style of the page decides by class. */
final class Svg {

    private final StringBuilder shapes = new StringBuilder();
    private final int width;
    private final int height;
    private final String name;

    /** @param name what it shows, for those who hear the page */
    Svg(int width, int height, String name) {
        this.width = width;
        this.height = height;
        this.name = name;
    }

    /** @param title shown by the pointer; none when empty */
    Svg bar(String kind, double x, double y, double wide, double high, String title) {
        shapes.append(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\">%s</rect>",
                kind,
                x,
                y,
                Math.max(0, wide),
                Math.max(0, high),
                title(title)));
        return this;
    }

    Svg line(String kind, double x1, double y1, double x2, double y2) {
        shapes.append(String.format(
                Locale.ROOT,
                "<line class=\"%s\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>",
                kind,
                x1,
                y1,
                x2,
                y2));
        return this;
    }

    /** @param path in the syntax of SVG paths */
    Svg path(String kind, String path) {
        shapes.append("<path class=\"")
                .append(kind)
                .append("\" d=\"")
                .append(path)
                .append("\"/>");
        return this;
    }

    Svg point(String kind, double x, double y, double radius, String title) {
        shapes.append(String.format(
                Locale.ROOT,
                "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\">%s</circle>",
                kind,
                x,
                y,
                radius,
                title(title)));
        return this;
    }

    /** @param anchor start, middle or end */
    Svg text(String anchor, double x, double y, String text) {
        shapes.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>",
                x,
                y,
                anchor,
                Html.escape(text)));
        return this;
    }

    @Override
    public String toString() {
        return "<svg viewBox=\"0 0 " + width + ' ' + height + "\" role=\"img\" aria-label=\"" + Html.escape(name)
                + "\">" + shapes + "</svg>";
    }

    private static String title(String title) {
        return title.isEmpty() ? "" : "<title>" + Html.escape(title) + "</title>";
    }
}
