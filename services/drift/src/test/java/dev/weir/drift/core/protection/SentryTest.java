package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SentryTest {

    private static final ModelVersion MODEL = new ModelVersion("prices", "3");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");

    private final InMemory memories = new InMemory(3);
    private final SplittableRandom random = new SplittableRandom(1);
    private int asked;

    @BeforeEach
    void publish() {
        memories.publish(MODEL.model(), MODEL.version(), scale());
    }

    @Test
    void aThreatIsSaidOnceUntilCalm() {
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);
        List<Alert> alerts = new ArrayList<>();

        for (int i = 0; i < 50; i++) {
            alerts.addAll(sentry.observe(MODEL, "mallory", request(401, START.plusSeconds(i)))
                    .alerts());
        }
        for (int i = 0; i < 50; i++) {
            alerts.addAll(sentry.observe(MODEL, "mallory", request(401, START.plus(Duration.ofHours(3))))
                    .alerts());
        }

        assertThat(alerts)
                .filteredOn(SentryTest::isKnown)
                .extracting(alert -> alert.alarmed().threat())
                .containsExactly(Threat.CREDENTIAL_PROBING, Threat.CREDENTIAL_PROBING);
    }

    @Test
    void whoIsTrustedIsNotWatched() {
        SentrySettings customary = SentrySettings.CUSTOMARY;
        Sentry sentry = new Sentry(
                memories,
                new SentrySettings(
                        customary.extraction(),
                        customary.copies(),
                        customary.pulse(),
                        customary.calm(),
                        customary.epoch(),
                        customary.rare(),
                        Set.of("tester")),
                0);

        for (int i = 0; i < 100; i++) {
            assertThat(sentry.observe(MODEL, "tester", request(401, START.plusSeconds(i)))
                            .alerts())
                    .isEmpty();
        }
        assertThat(memories.client(new ClientOfModel("prices", "tester"))).isEmpty();
    }

    @Test
    void clientsBeyondTheLimitMakeRoom() {
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);

        for (int client = 0; client < 10; client++) {
            sentry.observe(MODEL, "client " + client, request(200, START.plusSeconds(client)));
        }

        assertThat(memories.client(new ClientOfModel("prices", "client 6"))).isEmpty();
        assertThat(memories.client(new ClientOfModel("prices", "client 7"))).isPresent();
    }

    @Test
    void aRestartChangesNothing() {
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);
        int found = 0;

        for (int i = 0; i < 200 && found == 0; i++) {
            memories.restart();
            List<Alert> alerts = sentry.observe(MODEL, "thief", request(200, START.plusSeconds(i)))
                    .alerts();
            found = alerts.stream().anyMatch(SentryTest::isKnown) ? i : 0;
        }

        assertThat(found).isEqualTo(withoutRestart());
    }

    @Test
    void aRequestThatIsLoggedTwiceCountsOnce() {
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);
        Request request = request(200, START);

        sentry.observe(MODEL, "client", request);
        sentry.observe(MODEL, "client", request);

        assertThat(memories.client(new ClientOfModel("prices", "client"))
                        .orElseThrow()
                        .requests())
                .isEqualTo(1);
    }

    @Test
    void inputsThatLieFarAwayForAllAreNobodysAttack() {
        assertThat(strange(client -> true)).isEmpty();
    }

    @Test
    void inputsThatLieFarAwayForOneClientAreAnAttack() {
        assertThat(strange(client -> client == 3)).containsExactly("client 3");
    }

    @Test
    void inputsThatLieFarAwayForAMinorityAreAnAttack() {
        assertThat(strange(client -> client < 2)).containsExactlyInAnyOrder("client 0", "client 1");
    }

    @Test
    void aClientWhoseScaleIsForgottenBeginsAnew() {
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);
        ClientOfModel who = new ClientOfModel(MODEL.model(), "backend");
        sentry.observe(MODEL, "backend", near(START, 0));
        memories.restart();
        memories.forget(MODEL.model(), MODEL.version());
        sentry.observe(MODEL, "backend", near(START.plusSeconds(1), 0));

        assertThat(memories.client(who)).map(ClientMemory::epoch).contains(0);
    }

    @Test
    void whereAProfileHasOtherInputsTheScaleIsLearned() {
        memories.publish(MODEL.model(), MODEL.version(), new Scale(2, new double[3], new double[] {1, 1, 1}));
        Sentry sentry = new Sentry(memories, SentrySettings.CUSTOMARY, 0);
        ClientOfModel who = new ClientOfModel(MODEL.model(), "backend");

        for (int i = 0; i < 210; i++) {
            sentry.observe(MODEL, "backend", near(START.plusSeconds(10L * i), 0));
        }

        assertThat(memories.client(who)).map(ClientMemory::epoch).contains(10);
    }

    @Test
    void aScaleIsLearnedOfInputsThatAreInfinite() {
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            float far = i < 150 ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
            points.add(new Point(1, new float[] {far, i}, new BitSet()));
        }

        Scale scale = Scale.of(points);

        assertThat(scale.spreads()[0]).isZero();
        assertThat(scale.spreads()[1]).isPositive();
    }

    @Test
    void whoIsAloneIsHeldAgainstTheUsualAfterAWhile() {
        List<Alert> alerts = new ArrayList<>();
        Partitions only = new Partitions(MODEL, 1, scale());

        for (int i = 0; i < 260; i++) {
            alerts.addAll(only.observe(0, "backend", near(START.plusSeconds(30L * i), i < 200 ? 0 : 50)));
        }

        assertThat(alerts)
                .filteredOn(alert -> alert.alarmed().threat() == Threat.OUT_OF_DISTRIBUTION)
                .singleElement()
                .satisfies(alert -> assertThat(alert.window().span().end())
                        .isAfterOrEqualTo(START.plusSeconds(30L * 200).plus(Duration.ofMinutes(10))));
    }

    @Test
    void nobodyWhoIsNamedIsNotBlamedForInputsFromElsewhere() {
        Partitions only = new Partitions(MODEL, 1, scale());
        List<Alert> alerts = new ArrayList<>();

        for (int i = 0; i < 300; i++) {
            alerts.addAll(only.observe(0, "", near(START.plusSeconds(30L * i), i < 200 ? 0 : 50)));
        }

        assertThat(alerts).extracting(alert -> alert.alarmed().threat()).doesNotContain(Threat.OUT_OF_DISTRIBUTION);
    }

    private static Scale scale() {
        return new Scale(1, new double[4], new double[] {1, 1, 1, 1});
    }

    /** Of six clients those whose inputs were blamed, when those of some lie far away from the 600th request on. */
    private List<String> strange(IntPredicate far) {
        Partitions only = new Partitions(MODEL, 1, scale());
        List<String> blamed = new ArrayList<>();
        for (int i = 0; i < 900; i++) {
            int client = random.nextInt(6);
            double shift = i >= 600 && far.test(client) ? 50 : 0;
            only.observe(0, "client " + client, near(START.plusSeconds(i), shift)).stream()
                    .filter(alert -> alert.alarmed().threat() == Threat.OUT_OF_DISTRIBUTION)
                    .forEach(alert -> blamed.add(alert.client()));
        }
        return blamed;
    }

    private Request near(Instant at, double shift) {
        float[] values = new float[4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + shift);
        }
        return new Request(
                new Position(0, asked), "i" + asked++, at, 200, 0, new Point(1, values, new BitSet()), "a", 0.9);
    }

    private int withoutRestart() {
        InMemory others = new InMemory(3);
        others.publish(
                MODEL.model(),
                MODEL.version(),
                memories.published("prices", "3").orElseThrow());
        Sentry sentry = new Sentry(others, SentrySettings.CUSTOMARY, 0);
        SplittableRandom same = new SplittableRandom(1);
        for (int i = 0; i < 200; i++) {
            if (sentry.observe(MODEL, "thief", request(i, 200, START.plusSeconds(i), same)).alerts().stream()
                    .anyMatch(SentryTest::isKnown)) {
                return i;
            }
        }
        return 0;
    }

    /** Who is new to a partition may be known to the model. */
    private static boolean isKnown(Alert alert) {
        return alert.alarmed().threat() != Threat.UNFAMILIAR_CLIENT;
    }

    private Request request(int status, Instant at) {
        return request(asked++, status, at, random);
    }

    /** An input from a box that is wider than what the scale knows. */
    private static Request request(int number, int status, Instant at, SplittableRandom random) {
        float[] values = new float[4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextDouble(-3, 3);
        }
        return new Request(
                new Position(0, number), "i" + number, at, status, 0, new Point(1, values, new BitSet()), "a", 0.9);
    }
}
