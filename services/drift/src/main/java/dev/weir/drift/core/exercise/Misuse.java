package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Floods, dear requests, tried credentials, strangers, and inputs from elsewhere. */
final class Misuse {

    static final String CLIENT = "intruder";
    private static final double DAY = 86_400;

    private Misuse() {}

    /** A thousand requests a second, of which the server sheds a part. */
    static List<Move> flood(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 12_000; i++) {
            boolean shed = i > 2000 && random.nextInt(4) == 0;
            moves.add(new Move(i / 1000.0, CLIENT, victim.natural(random), shed ? 503 : 200, shed ? 100 : 20_000));
        }
        return moves;
    }

    /** The same flood by two thousand clients. */
    static List<Move> distributedFlood(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 30_000; i++) {
            boolean shed = i > 3000 && random.nextInt(3) == 0;
            String client = CLIENT + random.nextInt(2000);
            moves.add(new Move(i / 3000.0, client, victim.natural(random), shed ? 429 : 200, 15_000));
        }
        return moves;
    }

    /** Inputs that take ten times as long to answer. */
    static List<Move> dear(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            moves.add(new Move(i, CLIENT, victim.natural(random), 200, 40_000 + random.nextInt(20_000)));
        }
        return moves;
    }

    /** Credentials tried until one is accepted. */
    static List<Move> credentials(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            int status = i % 40 == 39 ? 200 : random.nextBoolean() ? 401 : 403;
            moves.add(new Move(i * 0.2, CLIENT, victim.natural(random), status, 500));
        }
        return moves;
    }

    /** Credentials tried under a name each. */
    static List<Move> manyNames(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            int status = random.nextInt(10) == 0 ? 200 : 401;
            moves.add(new Move(i, CLIENT + i, victim.natural(random), status, 500));
        }
        return moves;
    }

    /** A client that nobody knows, long after the last new one. */
    static List<Move> stranger(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            moves.add(Move.of(60 * DAY + i, CLIENT, victim.natural(random)));
        }
        return moves;
    }

    /** Inputs of another world: every number up to eight times as far out. */
    static List<Move> elsewhere(Victim victim, SplittableRandom random) {
        List<Move> moves = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            double[] latent = Probing.moved(new double[Victim.NUMBERS], Probing.direction(random), 30);
            Point point = i % 3 == 0 ? victim.natural(random) : victim.point(latent, 0, 0);
            moves.add(Move.of(i, CLIENT, point));
        }
        return moves;
    }
}
