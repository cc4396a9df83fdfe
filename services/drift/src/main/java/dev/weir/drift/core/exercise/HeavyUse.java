package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Clients who ask much and mean no harm. */
final class HeavyUse {

    static final String CLIENT = "worker";

    private HeavyUse() {}

    /** A table scored row by row, two hundred a second. */
    static List<Move> batch(Victim victim, SplittableRandom random) {
        return steadily(6000, 0.005, CLIENT, () -> victim.natural(random));
    }

    /** The same batch each hour, with some rows a second time. */
    static List<Move> nightlyBatches(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        List<Point> table =
                Stream.generate(() -> victim.natural(random)).limit(1000).toList();
        for (int hour = 0; hour < 5; hour++) {
            for (int i = 0; i < 1000; i++) {
                Point row = random.nextInt(5) == 0 ? victim.natural(random) : table.get(i);
                moves.add(Move.of(3600.0 * hour + 0.01 * i, CLIENT, row));
            }
        }
        return moves;
    }

    /** A dashboard that asks the same ten questions every few seconds. */
    static List<Move> dashboard(Victim victim, SplittableRandom random) {
        List<Point> questions =
                Stream.generate(() -> victim.natural(random)).limit(10).toList();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            moves.add(Move.of(0.5 * i, CLIENT, questions.get(i % questions.size())));
        }
        return moves;
    }

    /** A load test with natural data, eight hundred requests a second, which the server withstands. */
    static List<Move> loadTest(Victim victim, SplittableRandom random) {
        List<Point> data =
                Stream.generate(() -> victim.natural(random)).limit(2000).toList();
        return steadily(16_000, 1 / 800.0, CLIENT, () -> data.get(random.nextInt(data.size())));
    }

    /** Readings of one machine, each a little off the one before. */
    static List<Move> readings(Victim victim, SplittableRandom random) {
        double[] state = victim.latent(victim.natural(random));
        double[] mean = state.clone();
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            for (int j = 0; j < state.length; j++) {
                state[j] += 0.01 * (mean[j] - state[j]) + 0.03 * random.nextGaussian();
            }
            moves.add(Move.of(i, CLIENT, victim.point(state, 1, 0)));
        }
        return moves;
    }

    /** A client who asks about one class only. */
    static List<Move> oneKind(Victim victim, SplittableRandom random) {
        int kind = random.nextInt(3);
        return steadily(3000, 0.1, CLIENT, () -> victim.ofClass(kind, random));
    }

    /** A client whose token expires now and then. */
    static List<Move> expiringToken(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            int status = i % 100 < 3 ? 401 : 200;
            moves.add(new Move(0.5 * i, CLIENT, victim.natural(random), status, Move.USUAL_LATENCY));
        }
        return moves;
    }

    /** Clients of an open model, each of whom asks a little. */
    static List<Move> openModel(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            moves.add(Move.of(600.0 * i, CLIENT + random.nextInt(300), victim.natural(random)));
        }
        return moves;
    }

    /** A client like the others. */
    static List<Move> usual(Victim victim, SplittableRandom random) {
        return steadily(3000, 0.5, CLIENT, () -> victim.natural(random));
    }

    static List<Move> steadily(int number, double pace, String client, java.util.function.Supplier<Point> inputs) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            moves.add(Move.of(i * pace, client, inputs.get()));
        }
        return moves;
    }
}
