package dev.weir.finops.core.forecast;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a forecast says of an interval. Beyond its last step the mean of the last season goes on. Upper ends are added
 * up, as if all steps were missed together.
 *
 * @param expected cost of the interval
 * @param upper upper end
 */
public record Projection(double expected, double upper) {

    /**
     * @param points steps in order, at least one
     * @param grain length of the steps
     */
    public static Projection of(List<CostForecast.Point> points, Grain grain, Instant from, Instant to) {
        double expected = 0;
        double upper = 0;
        for (CostForecast.Point point : points) {
            double share = overlap(point.start(), grain.plus(point.start(), 1), from, to);
            expected += share * point.expected();
            upper += share * point.upper();
        }
        Instant end = grain.plus(points.getLast().start(), 1);
        if (end.isBefore(to)) {
            List<CostForecast.Point> tail =
                    points.subList(Math.max(0, points.size() - grain.periods().getFirst()), points.size());
            Instant start = tail.getFirst().start();
            Instant beyond = from.isAfter(end) ? from : end;
            double lengths = seconds(beyond, to) / seconds(start, end);
            expected += lengths
                    * tail.stream().mapToDouble(CostForecast.Point::expected).sum();
            upper += lengths
                    * tail.stream().mapToDouble(CostForecast.Point::upper).sum();
        }
        return new Projection(expected, upper);
    }

    /** Share of a step that lies in an interval. */
    private static double overlap(Instant start, Instant end, Instant from, Instant to) {
        Instant first = start.isAfter(from) ? start : from;
        Instant last = end.isBefore(to) ? end : to;
        return first.isBefore(last) ? seconds(first, last) / seconds(start, end) : 0;
    }

    private static double seconds(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / 1000.0;
    }
}
