package dev.weir.drift.core.exercise;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Point;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Plays an exercise against a made model, among twenty ordinary clients who ask throughout, and watches the sentry. */
public final class Rehearsal {

    static final ModelVersion MODEL = new ModelVersion("victim", "1");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final String ORDINARY = "ordinary";
    private static final int CLIENTS = 20;

    /** Requests of ordinary clients before an exercise. */
    public static final int EARLIER = 1000;

    private static final double PACE = 0.5;

    private final SentrySettings settings;
    private final boolean published;
    private final int earlier;

    /** @param published whether the model came with a profile of its training data */
    public Rehearsal(SentrySettings settings, boolean published) {
        this(settings, published, EARLIER);
    }

    /** @param earlier requests of ordinary clients before an exercise, at least 1 */
    public Rehearsal(SentrySettings settings, boolean published, int earlier) {
        this.settings = settings;
        this.published = published;
        this.earlier = earlier;
    }

    /** Plays it once; the same seed plays the same. */
    public Result play(Exercise exercise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Victim victim = new Victim(random.split());
        Service service = new Service(settings, published ? Optional.of(victim.scale()) : Optional.empty());
        List<Move> script = exercise.script().moves(victim, random.split());
        double begin = earlier * PACE;
        int played = 0;
        int asked = 0;
        OptionalInt found = OptionalInt.empty();
        int said = 0;
        Map<Threat, Integer> others = new TreeMap<>();
        for (Timed timed : merged(script, ordinary(victim, random.split(), begin + last(script)), begin)) {
            asked += timed.scripted() ? 1 : 0;
            Point point = timed.move().point();
            Request request = request(
                    victim,
                    timed,
                    timed.seconds() < begin ? point : exercise.world().change(victim, point),
                    played++);
            for (Alert alert : service.observe(timed.move().client(), request)) {
                Threat threat = alert.alarmed().threat();
                boolean blamed = alert.client().isEmpty() || !alert.client().startsWith(ORDINARY);
                if (exercise.threat().isPresent() && blamed) {
                    boolean right = threat == exercise.threat().get();
                    found = found.isEmpty() && right ? OptionalInt.of(asked) : found;
                    said += right ? 1 : 0;
                } else {
                    others.merge(threat, 1, Integer::sum);
                }
            }
        }
        return new Result(found, said, others, played);
    }

    private static double last(List<Move> script) {
        return script.getLast().seconds();
    }

    private static List<Timed> merged(List<Move> script, List<Move> ordinary, double begin) {
        List<Timed> all = new ArrayList<>();
        script.forEach(move -> all.add(new Timed(begin + move.seconds(), move, true)));
        ordinary.forEach(move -> all.add(new Timed(move.seconds(), move, false)));
        all.sort(Comparator.comparingDouble(Timed::seconds));
        return all;
    }

    private List<Move> ordinary(Victim victim, SplittableRandom random, double until) {
        List<Move> moves = new ArrayList<>();
        for (double at = 0; at < until && moves.size() < 3 * earlier; at += PACE) {
            String client = ORDINARY + random.nextInt(CLIENTS);
            long latency = Move.USUAL_LATENCY / 2 + random.nextLong(Move.USUAL_LATENCY);
            moves.add(new Move(at, client, victim.natural(random), random.nextInt(200) == 0 ? 401 : 200, latency));
        }
        return moves;
    }

    private static Request request(Victim victim, Timed timed, Point point, int number) {
        Move move = timed.move();
        int answer = victim.answer(point);
        return new Request(
                new Position(0, number),
                "i" + number,
                START.plusMillis((long) (1000 * timed.seconds())),
                move.status(),
                move.latency(),
                point,
                "class " + answer,
                victim.score(point, answer));
    }

    private record Timed(double seconds, Move move, boolean scripted) {}

    /**
     * @param found requests of the exercise until its threat was said; none when it was not
     * @param said how often it was said
     * @param falseAlarms about harmless clients, by threat
     * @param requests in all
     */
    public record Result(OptionalInt found, int said, Map<Threat, Integer> falseAlarms, int requests) {

        public Result {
            falseAlarms = Map.copyOf(falseAlarms);
        }
    }
}
