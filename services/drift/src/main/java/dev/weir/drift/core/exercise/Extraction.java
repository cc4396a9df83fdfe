package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Queries by which a model is copied. */
final class Extraction {

    static final String CLIENT = "thief";
    private static final int QUERIES = 600;
    private static final double PACE = 0.5;

    private Extraction() {}

    /**
     * Steps from known points in the direction of signs, as augmentation by the Jacobian makes them.
     *
     * @see <a href="https://doi.org/10.1145/3052973.3053009">N. Papernot et al., Practical Black-Box Attacks against
     *     Machine Learning, ASIA CCS 2017</a>
     */
    static List<Move> jacobian(Victim victim, SplittableRandom random) {
        List<Point> known = new ArrayList<>();
        double step = 0.05 + 0.25 * random.nextDouble();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            Point next = known.size() < 50
                    ? victim.natural(random)
                    : stepped(victim, known.get((i - 50) % known.size()), step, random);
            known.add(next);
            moves.add(Move.of(i * PACE, CLIENT, next));
        }
        return moves;
    }

    /** Uniform queries over a box around all that is natural. */
    static List<Move> random(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < QUERIES; i++) {
            double[] latent = random.doubles(Victim.NUMBERS, -4, 4).toArray();
            moves.add(Move.of(i * PACE, CLIENT, victim.point(latent, random.nextInt(4), random.nextInt(2))));
        }
        return moves;
    }

    /** A grid of four steps a feature, walked from one end. */
    static List<Move> grid(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        double start = random.nextDouble(-3, -2);
        for (int i = 0; i < QUERIES; i++) {
            double[] latent = new double[Victim.NUMBERS];
            int rest = i;
            for (int j = 0; j < Victim.NUMBERS; j++) {
                latent[j] = start + 1.5 * (rest % 4);
                rest /= 4;
            }
            moves.add(Move.of(i * PACE, CLIENT, victim.point(latent, 0, 0)));
        }
        return moves;
    }

    /** Lines between natural points, to find where the answer changes. */
    static List<Move> lines(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        double[] from = new double[0];
        double[] to = new double[0];
        for (int i = 0; i < QUERIES; i++) {
            int step = i % 25;
            if (step == 0) {
                from = victim.latent(victim.natural(random));
                to = victim.latent(victim.natural(random));
            }
            moves.add(Move.of(i * PACE, CLIENT, victim.point(between(from, to, step / 24.0), 0, 0)));
        }
        return moves;
    }

    static double[] between(double[] from, double[] to, double share) {
        double[] between = new double[from.length];
        for (int i = 0; i < from.length; i++) {
            between[i] = from[i] + share * (to[i] - from[i]);
        }
        return between;
    }

    private static Point stepped(Victim victim, Point from, double step, SplittableRandom random) {
        double[] latent = victim.latent(from);
        for (int i = 0; i < latent.length; i++) {
            latent[i] += random.nextBoolean() ? step : -step;
        }
        return victim.point(latent, (int) from.values()[Victim.NUMBERS], (int) from.values()[Victim.NUMBERS + 1]);
    }
}
