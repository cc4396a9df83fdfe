package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** A client of partition 0, which asked 5 inputs in each bucket unless said otherwise, among 20 of others in partition 1. */
class PooledTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final long BUCKET = START.getEpochSecond() / 10;
    private static final int RING = 4;
    private static final double NEAR = 0;
    private static final double FAR = 8;

    private Together together = Together.NONE;

    @Test
    void whoseInputsLieFarAwayWhileThoseOfOthersDoNotStandsOut() {
        for (long bucket = 1; bucket <= 4; bucket++) {
            tell(0, bucket, 5, FAR);
            tell(1, bucket, 20, NEAR);
        }

        assertThat(standsOut(bouts(1, 4))).isTrue();
    }

    @Test
    void whatAllAskInTheSameMinutesDoesNot() {
        for (long bucket = 1; bucket <= 4; bucket++) {
            tell(0, bucket, 5, FAR);
            tell(1, bucket, 20, FAR);
        }

        assertThat(standsOut(bouts(1, 4))).isFalse();
    }

    @Test
    void inputsThatLieNearerThanTheRingOfTheClientAreNotFar() {
        for (long bucket = 1; bucket <= 4; bucket++) {
            tell(0, bucket, 5, FAR);
            tell(1, bucket, 20, 2.5);
        }

        assertThat(standsOut(bouts(1, 4))).isTrue();
    }

    /** The world changes in the last bucket, in which a client asks most who sent little that was strange before. */
    @Test
    void whoAsksMostAfterTheWorldHasChangedIsHeldAgainstThoseWhoAskedThen() {
        for (long bucket = 1; bucket <= 9; bucket++) {
            tell(0, bucket, 1, NEAR);
            tell(1, bucket, 20, NEAR);
        }
        tell(0, 10, 5, FAR);
        tell(1, 10, 20, FAR);
        List<Bout> bouts = new ArrayList<>();
        for (long bucket = 1; bucket <= 9; bucket++) {
            bouts.add(new Bout(BUCKET + bucket, 1, 0, 1, 0));
        }
        bouts.add(new Bout(BUCKET + 10, 2_000, 2_000, 5, 5));

        assertThat(standsOut(bouts)).isFalse();
    }

    @Test
    void aBucketOfWhichAPartitionHasToldTheBeginningDoesNotCountThere() {
        for (long bucket = 1; bucket <= 4; bucket++) {
            tell(0, bucket, 5, FAR);
            hear(1, bucket, 20, NEAR, bucket - 1);
        }

        assertThat(standsOut(bouts(4, 4))).isFalse();
        assertThat(standsOut(bouts(1, 4))).isTrue();
    }

    @Test
    void aBucketThatIsNotKeptDoesNotCount() {
        for (long bucket = 1; bucket <= 4; bucket++) {
            tell(1, bucket, 20, NEAR);
        }

        assertThat(standsOut(bouts(1, 4))).isFalse();
    }

    @Test
    void whoIsAloneInItsPartitionIsNotAloneWhileOthersAskElsewhere() {
        Claim claim = claim(Claim.Standing.ALONE, Duration.ofMinutes(10), List.of());
        assertThat(new Pooled(together).standsOut(claim)).isTrue();
        assertThat(new Pooled(together).standsOut(claim(Claim.Standing.ALONE, Duration.ofMinutes(9), List.of())))
                .isFalse();

        tell(1, 3, 1, NEAR);

        assertThat(new Pooled(together).standsOut(claim)).isFalse();
    }

    @Test
    void whoStandsOutAmongThoseOfItsPartitionDoesSoAmongAll() {
        assertThat(new Pooled(together).standsOut(claim(Claim.Standing.APART, Duration.ofMinutes(1), List.of())))
                .isTrue();
    }

    private boolean standsOut(List<Bout> bouts) {
        return new Pooled(together).standsOut(claim(Claim.Standing.AMONG, Duration.ofMinutes(1), bouts));
    }

    private static Claim claim(Claim.Standing standing, Duration since, List<Bout> bouts) {
        Request request = new Request(
                new Position(0, 0),
                "i",
                START.plus(since),
                200,
                0,
                new Point(1, new float[0], new BitSet()),
                "a",
                null);
        Alert alert = Alert.ofRequests(
                new ModelVersion("prices", "3"),
                "client",
                new Finding.Alarmed(Threat.OUT_OF_DISTRIBUTION, 40, 30, ""),
                List.of(request));
        return new Claim(alert, START.plus(since), 0, START, standing, RING, bouts);
    }

    private static List<Bout> bouts(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(bucket -> new Bout(BUCKET + bucket, 5, 5, 5, 5))
                .toList();
    }

    /** A partition tells all of a bucket. */
    private void tell(int partition, long bucket, int inputs, double farness) {
        hear(partition, bucket, inputs, farness, bucket);
    }

    private void hear(int partition, long bucket, int inputs, double farness, long until) {
        Reach reach = Reach.NONE;
        for (int i = 0; i < inputs; i++) {
            reach = reach.after(farness);
        }
        together = together.with(
                new CrowdTally(
                        new Traffic.Tally(partition, BUCKET + bucket, inputs, 0, 0, Newcomers.NONE, reach),
                        new PartitionUsual(partition, 5_000, Arrivals.first(START), BUCKET + until)),
                SentrySettings.CUSTOMARY);
    }
}
