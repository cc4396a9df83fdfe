package dev.weir.drift.core.protection;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the values of a model's features usually lie, so that features of different units weigh alike. */
public final class Scale {

    /** Interquartile range of the standard normal distribution. */
    static final double NORMAL_RANGE = 1.349;

    /** Spreads from the centre at which a tail begins. */
    private static final double TAIL = 3;

    private final long shape;
    private final double[] centres;
    private final double[] spreads;
    private final double[] perSpread;
    private @Nullable Layout last;

    /**
     * @param shape of the points that it fits
     * @param centres medians
     * @param spreads interquartile ranges over 1.349, the standard deviation of a normal feature; 0 where nothing varies
     */
    public Scale(long shape, double[] centres, double[] spreads) {
        if (centres.length != spreads.length || !Arrays.stream(spreads).allMatch(spread -> spread >= 0)) {
            throw new IllegalArgumentException("each feature has a centre and a spread that is not negative");
        }
        this.shape = shape;
        this.centres = centres;
        this.spreads = spreads;
        this.perSpread = Arrays.stream(spreads).map(spread -> 1 / spread).toArray();
    }

    /** The scale that points of one shape show. */
    public static Scale of(List<Point> points) {
        Point first = points.getFirst();
        double[] centres = new double[first.size()];
        double[] spreads = new double[first.size()];
        for (int i = 0; i < first.size(); i++) {
            double[] sorted = Quartiles.sorted(points, i);
            if (sorted.length > 0) {
                centres[i] = centre(Quartiles.at(sorted, 0.5));
                spreads[i] = spread(Quartiles.at(sorted, 0.25), Quartiles.at(sorted, 0.75));
            }
        }
        return new Scale(first.shape(), centres, spreads);
    }

    /** A median as a centre; 0 where it is no finite number. */
    public static double centre(double median) {
        return Double.isFinite(median) ? median : 0;
    }

    /** The spread between two quartiles; 0, as where nothing varies, when none can be told. */
    public static double spread(double lower, double upper) {
        double spread = (upper - lower) / NORMAL_RANGE;
        return Double.isFinite(spread) ? Math.max(0, spread) : 0;
    }

    public long shape() {
        return shape;
    }

    public double[] centres() {
        return centres;
    }

    public double[] spreads() {
        return spreads;
    }

    boolean fits(Point point) {
        return point.shape() == shape && point.size() == centres.length;
    }

    /** Whether a coordinate is a number that varies. */
    boolean measures(Point point, int coordinate) {
        return point.isNumber(coordinate) && spreads[coordinate] > 0;
    }

    /** A number in spreads from the centre. */
    double standard(Point point, int coordinate) {
        return (point.values()[coordinate] - centres[coordinate]) * perSpread[coordinate];
    }

    /** What is measured of a point that fits. */
    Layout layout(Point point) {
        Layout known = last;
        if (known == null || !known.fits(point)) {
            known = Layout.of(this, point);
            last = known;
        }
        return known;
    }

    Placed place(Point point) {
        return layout(point).place(point);
    }

    /**
     * How far a point lies from the centre: the logarithm of its squared Mahalanobis distance, with a diagonal
     * covariance, over the number of its numbers; 0, as for a usual normal point, when it has none.
     */
    double farness(Point point) {
        int[] numbers = layout(point).numbers();
        double squares = 0;
        for (int number : numbers) {
            double standard = standard(point, number);
            squares += standard * standard;
        }
        return numbers.length == 0 ? 0 : Math.log(Math.max(squares / numbers.length, 1e-9));
    }

    /** {@link #standard} near the centre, and a logarithm further out, so that no tail outweighs all else. */
    double soft(Point point, int coordinate) {
        double standard = standard(point, coordinate);
        double size = Math.abs(standard);
        return size <= TAIL
                ? standard
                : Math.copySign(TAIL + Math.log(Math.min(size, Double.MAX_VALUE) / TAIL), standard);
    }

    /** The number in spreads from the centre of which {@link #soft} is this. */
    static double hard(double soft) {
        double size = Math.abs(soft);
        return size <= TAIL ? soft : Math.copySign(TAIL * Math.exp(size - TAIL), soft);
    }
}
