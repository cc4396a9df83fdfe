package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Queries around single inputs: to evade, to tell members, to invert. */
final class Probing {

    static final String CLIENT = "prober";
    private static final double PACE = 0.3;

    private Probing() {}

    /**
     * A walk along the boundary: halving between two classes, then a ring of probes that estimates the gradient, then a
     * step, and again.
     *
     * @see <a href="https://doi.org/10.1109/SP40000.2020.00045">J. Chen, M. I. Jordan and M. J. Wainwright,
     *     HopSkipJumpAttack, IEEE S&amp;P 2020</a>
     */
    static List<Move> hopSkipJump(Victim victim, SplittableRandom random) {
        Walk walk = new Walk(victim, random);
        Point target = victim.natural(random);
        int original = walk.ask(target);
        double[] goal = victim.latent(target);
        double[] away = walk.another(original);
        for (int round = 0; round < 12; round++) {
            double[] edge = walk.halved(away, goal, original, 10);
            double radius = 0.1 * distance(edge, goal) / Math.sqrt(Victim.NUMBERS);
            double[] gradient = new double[Victim.NUMBERS];
            for (int i = 0; i < 30; i++) {
                double[] direction = direction(random);
                double side = walk.ask(walk.point(moved(edge, direction, radius))) == original ? -1 : 1;
                for (int j = 0; j < gradient.length; j++) {
                    gradient[j] += side * direction[j];
                }
            }
            double length = Math.max(1e-9, distance(gradient, new double[Victim.NUMBERS]));
            double step = distance(edge, goal) / Math.sqrt(round + 1.0);
            double[] next = moved(edge, gradient, step / length);
            while (walk.ask(walk.point(next)) == original && step > 1e-3) {
                step /= 2;
                next = moved(edge, gradient, step / length);
            }
            away = next;
        }
        return walk.moves;
    }

    /** A random walk that keeps to the other class and comes nearer, as the boundary attack does. */
    static List<Move> boundary(Victim victim, SplittableRandom random) {
        Walk walk = new Walk(victim, random);
        Point target = victim.natural(random);
        int original = walk.ask(target);
        double[] goal = victim.latent(target);
        double[] here = walk.halved(walk.another(original), goal, original, 12);
        double step = 0.05;
        for (int i = 0; i < 500; i++) {
            double[] next =
                    moved(Extraction.between(here, goal, step / 2), direction(random), step * distance(here, goal));
            if (walk.ask(walk.point(next)) != original) {
                here = next;
                step = Math.min(0.1, step * 1.1);
            } else {
                step = Math.max(0.005, step * 0.9);
            }
        }
        return walk.moves;
    }

    /** Records one after the other, each with small noise again and again. */
    static List<Move> membership(Victim victim, SplittableRandom random) {
        Walk walk = new Walk(victim, random);
        double noise = 0.005 + 0.03 * random.nextDouble();
        for (int record = 0; record < 40; record++) {
            Point candidate = victim.natural(random);
            double[] latent = victim.latent(candidate);
            walk.ask(candidate);
            for (int i = 0; i < 12; i++) {
                walk.ask(walk.like(candidate, moved(latent, direction(random), noise)));
            }
        }
        return walk.moves;
    }

    /** A hill climb on the score of a class, from an input that the model is unsure about. */
    static List<Move> inversion(Victim victim, SplittableRandom random) {
        Walk walk = new Walk(victim, random);
        double[] here = victim.latent(victim.natural(random));
        int label = victim.answer(walk.point(here));
        for (int i = 0; i < 1000 && victim.score(walk.point(here), label) > 0.6; i++) {
            double[] moved = moved(here, direction(random), 0.3);
            here = victim.answer(walk.point(moved)) == label
                            && victim.score(walk.point(moved), label) < victim.score(walk.point(here), label)
                    ? moved
                    : here;
        }
        double best = victim.score(walk.point(here), label);
        for (int i = 0; i < 400; i++) {
            double[] next = moved(here, direction(random), 0.05);
            walk.ask(walk.point(next));
            double score = victim.score(walk.point(next), label);
            if (score > best) {
                best = score;
                here = next;
            }
        }
        return walk.moves;
    }

    static double[] direction(SplittableRandom random) {
        double[] direction = new double[Victim.NUMBERS];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextGaussian();
        }
        double length = distance(direction, new double[Victim.NUMBERS]);
        return moved(new double[Victim.NUMBERS], direction, 1 / length);
    }

    static double[] moved(double[] from, double[] direction, double length) {
        double[] moved = from.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    private static double distance(double[] one, double[] other) {
        double squares = 0;
        for (int i = 0; i < one.length; i++) {
            squares += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(squares);
    }

    /** The requests of a prober, who sees the answers. */
    private static final class Walk {

        private final Victim victim;
        private final SplittableRandom random;
        private final List<Move> moves = new ArrayList<>();

        Walk(Victim victim, SplittableRandom random) {
            this.victim = victim;
            this.random = random;
        }

        int ask(Point point) {
            moves.add(Move.of(moves.size() * PACE, CLIENT, point));
            return victim.answer(point);
        }

        Point point(double[] latent) {
            return victim.point(latent, 0, 0);
        }

        Point like(Point other, double[] latent) {
            return victim.point(latent, (int) other.values()[Victim.NUMBERS], (int) other.values()[Victim.NUMBERS + 1]);
        }

        /** A natural input of another class. */
        double[] another(int original) {
            Point point = victim.natural(random);
            while (ask(point) == original) {
                point = victim.natural(random);
            }
            return victim.latent(point);
        }

        /** The last place before the answer becomes the original one, on the way to the goal. */
        double[] halved(double[] away, double[] goal, int original, int times) {
            double outside = 0;
            double inside = 1;
            for (int i = 0; i < times; i++) {
                double middle = (outside + inside) / 2;
                if (ask(point(Extraction.between(away, goal, middle))) == original) {
                    inside = middle;
                } else {
                    outside = middle;
                }
            }
            return Extraction.between(away, goal, outside);
        }
    }
}
