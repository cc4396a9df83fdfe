package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Inputs from elsewhere, where clients are spread over partitions: one a second of ten clients in partitions 1 to 5. */
class ElsewhereTest {

    private static final ModelVersion MODEL = new ModelVersion("prices", "3");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Scale SCALE = new Scale(1, new double[4], new double[] {1, 1, 1, 1});
    private static final int FAR = 50;
    private static final int CHANGE = 2_000;

    private final Partitions partitions = new Partitions(MODEL, 6, SCALE);
    private final SplittableRandom random = new SplittableRandom(1);
    private final List<Alert> said = new ArrayList<>();
    private int asked;

    @Test
    void whoIsAloneInItsPartitionIsHeldAgainstThoseOfOthers() {
        play(0, CHANGE, 0, 0);
        play(CHANGE, CHANGE + 120, FAR, 0);

        assertThat(strange()).containsExactly("lonely");
    }

    @Test
    void aWorldThatChangesInAllPartitionsIsNobodysAttack() {
        play(0, CHANGE, 0, 0);
        play(CHANGE, CHANGE + 3_600, FAR, FAR);

        assertThat(strange()).isEmpty();
    }

    /** Those who ask much have long got used to it. */
    @Test
    void whoAsksSeldomIsNotBlamedForAWorldThatChanged() {
        for (int second = 0; second < 12_000; second++) {
            int shift = second < 6_000 ? 0 : FAR;
            if (second % 20 == 0) {
                ask(0, "lonely", second, shift);
            }
            for (int i = 0; i < 10; i++) {
                ask(1 + i % 5, "client " + i + second % 7, second, shift);
            }
        }

        assertThat(strange()).isEmpty();
    }

    @Test
    void aMinorityInSeveralPartitionsIsStrange() {
        play(0, CHANGE, 0, 0);
        for (int second = CHANGE; second < CHANGE + 300; second++) {
            int client = random.nextInt(10);
            ask(0, "lonely", second, 0);
            ask(1 + client % 5, "client " + client, second, client < 3 ? FAR : 0);
        }

        assertThat(strange()).containsExactlyInAnyOrder("client 0", "client 1", "client 2");
    }

    @Test
    void aClaimWaitsForWhatOthersTell() {
        play(0, CHANGE, 0, 0);
        IntStream.range(1, 6).forEach(partitions::hold);
        play(CHANGE, CHANGE + 120, FAR, 0);
        assertThat(strange()).isEmpty();

        IntStream.range(1, 6).forEach(partition -> said.addAll(partitions.release(partition)));

        assertThat(strange()).containsExactly("lonely");
    }

    @Test
    void aClaimThatIsNotConfirmedIsMadeAgainWhileTheInputsLieFarAway() {
        play(0, CHANGE, 0, 0);
        for (int second = CHANGE; second < CHANGE + 300; second++) {
            ask(0, "lonely", second, FAR);
            if (second >= CHANGE + 200) {
                ask(1, "client " + second % 10, second, 0);
            }
        }

        assertThat(strange()).containsExactly("lonely");
    }

    @Test
    void aChangeOfTheWorldThatOthersTellLateIsNobodysAttack() {
        play(0, CHANGE, 0, 0);
        IntStream.range(1, 6).forEach(partitions::hold);
        play(CHANGE, CHANGE + 120, FAR, FAR);
        IntStream.range(1, 6).forEach(partition -> said.addAll(partitions.release(partition)));
        play(CHANGE + 120, CHANGE + 600, FAR, FAR);

        assertThat(strange()).isEmpty();
    }

    @Test
    void whoStaysStrangeIsSaidOnce() {
        play(0, CHANGE, 0, 0);
        for (int second = CHANGE; second < CHANGE + 4 * 3_600; second++) {
            ask(0, "lonely", second, second % 4 == 0 ? FAR : 0);
            int client = random.nextInt(10);
            ask(1 + client % 5, "client " + client, second, 0);
        }

        assertThat(strange()).containsExactly("lonely");
    }

    /** The lonely client of partition 0 asks as often as all others together. */
    private void play(int from, int to, int lonely, int others) {
        for (int second = from; second < to; second++) {
            int client = random.nextInt(10);
            ask(0, "lonely", second, lonely);
            ask(1 + client % 5, "client " + client, second, others);
        }
    }

    private List<String> strange() {
        return said.stream()
                .filter(alert -> alert.alarmed().threat() == Threat.OUT_OF_DISTRIBUTION)
                .map(Alert::client)
                .toList();
    }

    private void ask(int partition, String client, int second, double shift) {
        float[] values = new float[4];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() + shift);
        }
        Request request = new Request(
                new Position(0, asked),
                "i" + asked++,
                START.plusSeconds(second),
                200,
                0,
                new Point(1, values, new BitSet()),
                "a",
                0.9);
        said.addAll(partitions.observe(partition, client, request));
    }
}
