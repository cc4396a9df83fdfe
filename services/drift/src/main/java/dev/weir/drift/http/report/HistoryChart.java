package dev.weir.drift.http.report;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;

/** A figure over the windows, with its threshold as a broken line, alarms and deployments as upright lines. */
final class HistoryChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 130;
    private static final int LEFT = 42;
    private static final int BOTTOM = 18;
    private static final int TOP = 12;

    /** So many points are shown one by one. */
    private static final int FEW = 12;

    private final List<Moment> moments;
    private final Scale scale;

    private HistoryChart(List<Moment> moments) {
        this.moments = moments;
        double[] values = moments.stream()
                .flatMap(moment ->
                        Stream.of(moment.value(), moment.threshold(), moment.above(), moment.below(), moment.other()))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .filter(Double::isFinite)
                .toArray();
        this.scale = Scale.of(
                Arrays.stream(values).min().orElse(0),
                Arrays.stream(values).max().orElse(1));
    }

    /** @param name what it shows */
    static String of(String name, List<Moment> moments) {
        return new HistoryChart(moments).draw(name);
    }

    private String draw(String name) {
        Svg svg = new Svg(WIDTH, HEIGHT, name);
        for (double tick : scale.ticks()) {
            svg.line("grid", LEFT, y(tick), WIDTH, y(tick)).text("end", LEFT - 4, y(tick) + 4, Html.tick(tick));
        }
        band(svg);
        svg.path("threshold", path(Moment::threshold))
                .path("other", path(Moment::other))
                .path("line", path(Moment::value));
        for (int i = 0; i < moments.size(); i++) {
            points(svg, i, moments.get(i));
        }
        if (!moments.isEmpty()) {
            svg.text(
                    "start", LEFT, HEIGHT - 4, Html.shortTime(moments.getFirst().at()));
            svg.text("end", WIDTH, HEIGHT - 4, Html.shortTime(moments.getLast().at()));
        }
        return svg.toString();
    }

    private void points(Svg svg, int i, Moment moment) {
        double x = x(i);
        if (moment.alarm()) {
            svg.line("alarm", x, TOP - 4, x, HEIGHT - BOTTOM).text("middle", x, TOP - 4, "▼");
        }
        if (!moment.deployed().isEmpty()) {
            svg.line("deployed", x, TOP, x, HEIGHT - BOTTOM).point("deployed", x, TOP, 2.5, moment.deployed());
        }
        if (moment.beyond()) {
            moment.value().ifPresent(value -> svg.point("beyond", x, y(value), 3.5, moment.title()));
        } else if (moments.size() <= FEW || moment.other().isPresent()) {
            moment.value().ifPresent(value -> svg.point("point", x, y(value), 1.8, moment.title()));
        }
        moment.other().ifPresent(value -> svg.point("other", x, y(value), 1.8, moment.title()));
    }

    /** One deviation either way, twice. */
    private void band(Svg svg) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < moments.size(); i++) {
            if (moments.get(i).above().isPresent()) {
                path.append(place(
                        path.isEmpty() ? 'M' : 'L', i, moments.get(i).above().getAsDouble()));
            }
        }
        for (int i = moments.size() - 1; i >= 0 && !path.isEmpty(); i--) {
            if (moments.get(i).below().isPresent()) {
                path.append(place('L', i, moments.get(i).below().getAsDouble()));
            }
        }
        if (!path.isEmpty()) {
            svg.path("band", path.append('Z').toString());
        }
    }

    /** Gaps where there is no figure. */
    private String path(Function<Moment, OptionalDouble> figure) {
        StringBuilder path = new StringBuilder();
        boolean on = false;
        for (int i = 0; i < moments.size(); i++) {
            OptionalDouble value = figure.apply(moments.get(i));
            boolean there = value.isPresent() && Double.isFinite(value.getAsDouble());
            if (there) {
                path.append(place(on ? 'L' : 'M', i, value.getAsDouble()));
            }
            on = there;
        }
        return path.toString();
    }

    private String place(char move, int index, double value) {
        return String.format(Locale.ROOT, "%c%.1f %.1f", move, x(index), y(value));
    }

    private double x(int index) {
        double room = WIDTH - LEFT - 8.0;
        return LEFT + 4 + (moments.size() == 1 ? room / 2 : room * index / (moments.size() - 1));
    }

    private double y(double value) {
        return TOP + (HEIGHT - BOTTOM - TOP) * (1 - scale.place(value));
    }

    /**
     * The figures of one window.
     *
     * @param value of the line
     * @param other of a second line
     * @param below lower end of the band
     * @param above upper end of the band
     * @param beyond whether the value counts as beyond the threshold
     * @param alarm whether drift was said
     * @param deployed what was deployed since the window before; empty when nothing was
     * @param title shown by the pointer
     */
    record Moment(
            Instant at,
            OptionalDouble value,
            OptionalDouble threshold,
            OptionalDouble other,
            OptionalDouble below,
            OptionalDouble above,
            boolean beyond,
            boolean alarm,
            String deployed,
            String title) {}
}
