package dev.weir.drift.core.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.window.Position;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CrowdWatchTest {

    private static final ModelVersion MODEL = new ModelVersion("prices", "3");
    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final long BUCKET = START.getEpochSecond() / 10;
    private static final int PARTITIONS = 6;

    private final CrowdWatch watch = new CrowdWatch(SentrySettings.CUSTOMARY);
    private Together together = Together.NONE;

    @Test
    void aFloodThatNoPartitionSeesAloneIsFoundOnce() {
        List<Finding.Alarmed> news = new ArrayList<>();

        for (long bucket = 0; bucket < 5; bucket++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                news.addAll(hear(tally(partition, bucket, 5_000, 1_000)));
            }
        }

        assertThat(news).extracting(Finding.Alarmed::threat).containsExactly(Threat.DENIAL_OF_SERVICE);
    }

    @Test
    void aTallyThatIsToldAgainCountsOnce() {
        List<Finding.Alarmed> news = new ArrayList<>();

        for (int i = 0; i < 20; i++) {
            news.addAll(hear(tally(0, 0, 5_000, 1_000)));
        }

        assertThat(news).isEmpty();
    }

    @Test
    void theOrderOfPartitionsDoesNotMatter() {
        List<CrowdTally> told = new ArrayList<>();
        for (long bucket = 0; bucket < 40; bucket++) {
            for (int partition = 0; partition < PARTITIONS; partition++) {
                told.add(tally(partition, bucket, 700 + 10 * partition + bucket, 0));
            }
        }
        told.forEach(this::hear);
        Together inOrder = together;

        Collections.shuffle(told, new Random(1));
        together = Together.NONE;
        told.forEach(this::hear);

        long last = BUCKET + 39;
        assertThat(together.until(last, SentrySettings.CUSTOMARY))
                .isEqualTo(inOrder.until(last, SentrySettings.CUSTOMARY));
    }

    @Test
    void bucketsThatAreNotKeptGoOnCounting() {
        for (long bucket = 0; bucket < 1_000; bucket++) {
            hear(tally(0, bucket, 100, 0));
        }

        Together.Course course = together.until(BUCKET + 999, SentrySettings.CUSTOMARY);
        assertThat(together.traffic().tallies()).hasSize(500);
        assertThat(course.rate().closed()).isEqualTo(999);
        assertThat(course.rate().usual()).isEqualTo(100);
    }

    @Test
    void namesThatAreRefusedInSeveralPartitionsAreOneAttack() {
        List<Finding.Alarmed> news = new ArrayList<>();

        for (int partition = 0; partition < PARTITIONS; partition++) {
            news.addAll(hear(new CrowdTally(
                    new Traffic.Tally(partition, BUCKET, 2, 0, 0, new Newcomers(2, 2), Reach.NONE),
                    new PartitionUsual(partition, 5_000, Arrivals.first(START), 0))));
        }

        assertThat(news).extracting(Finding.Alarmed::threat).containsExactly(Threat.CREDENTIAL_PROBING);
    }

    @Test
    void whoIsNewToItsPartitionIsNoStrangerWhereOthersArriveElsewhere() {
        Instant later = START.plus(Duration.ofDays(60));
        arrived(0, new Arrivals(START, START, 5));
        arrived(1, new Arrivals(START, later.minus(Duration.ofDays(1)), 2));
        arrived(2, new Arrivals(later, later, 1));

        assertThat(watch.confirm(together, stranger(later), later, List.of())).isEmpty();
    }

    @Test
    void whoIsNewToAModelThatIsLongKnownStandsOutInAPartitionThatNobodyAskedBefore() {
        Instant later = START.plus(Duration.ofDays(60));
        arrived(0, new Arrivals(START, START, 5));
        arrived(1, new Arrivals(later, later, 1));

        assertThat(watch.confirm(together, stranger(later), later, List.of())).isPresent();
    }

    @Test
    void aThreatOfAClientThatItsPartitionForgotIsNotSaidAnew() {
        Alert alert = stranger(START);
        Alert probing = new Alert(
                MODEL, "client", new Finding.Alarmed(Threat.EVASION, 2, 1, ""), alert.window(), alert.sample());
        List<SaidThreat> said = List.of(new SaidThreat(Threat.EVASION, "client", START, null));

        assertThat(watch.confirm(together, probing, START.plusSeconds(3_599), said))
                .isEmpty();
        assertThat(watch.confirm(together, probing, START.plusSeconds(3_600), said))
                .isPresent();
    }

    @Test
    void aClientThatStaysStrangeIsSaidOnceUntilCalm() {
        List<SaidThreat> said = new ArrayList<>();

        assertThat(claimAfter(0, said)).isPresent();
        assertThat(claimAfter(40, said)).isEmpty();
        assertThat(claimAfter(80, said)).isEmpty();
        assertThat(claimAfter(139, said)).isEmpty();
        assertThat(claimAfter(199, said)).isPresent();
    }

    @Test
    void aClientThatItsPartitionFindsStrangeIsNotSaidAnewWhileItIsKnown() {
        List<SaidThreat> said = new ArrayList<>();
        claimAfter(0, said);
        claimAfter(40, said);

        assertThat(watch.confirm(together, strange(START.plusSeconds(80 * 60)), START.plusSeconds(80 * 60), said))
                .isEmpty();
    }

    @Test
    void ofStrangeClientsAHundredAreRemembered() {
        Strays strays = Strays.NONE;
        for (int client = 0; client < 101; client++) {
            strays = strays.with("client " + client, START, Duration.ofHours(1));
        }

        assertThat(strays.lasting()).hasSize(100);
        assertThat(strays.isNews("client 0", START, Duration.ofHours(1))).isTrue();
        assertThat(strays.isNews("client 1", START, Duration.ofHours(1))).isFalse();
    }

    @Test
    void ofClaimsTheLatestOfEachOfTwentyClientsWaitsAQuarterOfAnHour() {
        for (int client = 0; client < 21; client++) {
            together = watch.judge(together, claim("client " + client, START), List.of())
                    .after();
            together = watch.judge(together, claim("client " + client, START.plusSeconds(1)), List.of())
                    .after();
        }
        assertThat(together.strays().waiting())
                .hasSize(20)
                .extracting(Claim::at)
                .containsOnly(START.plusSeconds(1));
        hear(tally(1, 90, 5, 0));
        assertThat(watch.awaited(together, tally(1, 90, 5, 0))).isEmpty();
        assertThat(watch.awaited(together, tally(1, 0, 5, 0))).hasSize(20);

        hear(tally(1, 91, 5, 0));

        assertThat(together.strays().waiting()).isEmpty();
    }

    private static Claim claim(String client, Instant at) {
        Alert like = strange(at);
        return new Claim(
                new Alert(MODEL, client, like.alarmed(), like.window(), like.sample()),
                at,
                0,
                START,
                Claim.Standing.AMONG,
                0,
                List.of(new Bout(BUCKET, 5, 5, 5, 5)));
    }

    /** What a claim comes to that a client stands out among those of its partition. */
    private Optional<Alert> claimAfter(int minutes, List<SaidThreat> said) {
        Instant at = START.plusSeconds(60L * minutes);
        Claim claim = new Claim(strange(at), at, 0, START, Claim.Standing.APART, 0, List.of());
        CrowdWatch.Judged judged = watch.judge(together, claim, said);
        together = judged.after();
        judged.news().ifPresent(news -> said.add(new SaidThreat(Threat.OUT_OF_DISTRIBUTION, news.client(), at, null)));
        return judged.news();
    }

    private static Alert strange(Instant at) {
        Alert like = stranger(at);
        return new Alert(
                MODEL,
                "client",
                new Finding.Alarmed(Threat.OUT_OF_DISTRIBUTION, 40, 30, ""),
                like.window(),
                like.sample());
    }

    private List<Finding.Alarmed> hear(CrowdTally told) {
        CrowdWatch.Step step = watch.observe(together, told);
        together = step.after();
        return step.news();
    }

    private void arrived(int partition, Arrivals arrivals) {
        hear(new CrowdTally(
                new Traffic.Tally(partition, BUCKET, 1, 0, 0, new Newcomers(1, 0), Reach.NONE),
                new PartitionUsual(partition, 5_000, arrivals, 0)));
    }

    private static CrowdTally tally(int partition, long bucket, long asked, long shed) {
        return new CrowdTally(
                new Traffic.Tally(partition, BUCKET + bucket, asked, shed, 5_000 * asked, Newcomers.NONE, Reach.NONE),
                new PartitionUsual(partition, 5_000, Arrivals.first(START), 0));
    }

    private static Alert stranger(Instant at) {
        Request request =
                new Request(new Position(0, 0), "i", at, 200, 0, new Point(1, new float[0], new BitSet()), "a", null);
        return Alert.ofRequests(
                MODEL, "client", new Finding.Alarmed(Threat.UNFAMILIAR_CLIENT, 2, 1, ""), List.of(request));
    }
}
