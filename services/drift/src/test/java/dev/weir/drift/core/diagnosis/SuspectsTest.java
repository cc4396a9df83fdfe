package dev.weir.drift.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.verdict.Recommendation;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What few clients do, and what happens to all. */
class SuspectsTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final ClientShares SPREAD = new ClientShares(0.1, 0.1);

    private final Diagnostician diagnostician = new Diagnostician(DiagnosisSettings.CUSTOMARY);

    @Test
    void anAttackOfUnknownShareDoesNotExplainDrift() {
        SaidThreat said = new SaidThreat(Threat.EXTRACTION, "slow", AT, null);

        assertThat(diagnostician.of(threatened(List.of(said)))).isInstanceOf(Diagnosis.RealDrift.class);
        assertThat(diagnostician.changesWindows(said)).isFalse();
    }

    @Test
    void aThreatThatAllClientsPoseIsNoAttack() {
        List<SaidThreat> said = List.of(
                new SaidThreat(Threat.EXTRACTION, "one", AT, 0.5), new SaidThreat(Threat.EXTRACTION, "other", AT, 0.5));

        assertThat(diagnostician.of(threatened(said))).isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void aFaultOutweighsAThreatByTheOnlyClient() {
        SaidThreat said = new SaidThreat(Threat.EXTRACTION, "backend", AT, 1.0);

        assertThat(diagnostician.of(
                        evidence(List.of(new QualityFact.OutOfRange("age", 1)), SPREAD, null, List.of(said))))
                .isInstanceOf(Diagnosis.DataFault.class);
        assertThat(diagnostician.of(threatened(List.of(said)))).isInstanceOf(Diagnosis.Attack.class);
    }

    @Test
    void aThreatOfNobodyWhoIsNamedIsWatchedAndNotLearned() {
        SaidThreat said = new SaidThreat(Threat.EXTRACTION, "", AT, 1.0);

        Diagnosis diagnosis = diagnostician.of(threatened(List.of(said)));

        assertThat(diagnosis).isInstanceOf(Diagnosis.RealDrift.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.WATCH);
        assertThat(diagnosis.reasons()).last().asString().contains("does not say who sends it");
    }

    @Test
    void whoAsksNoLongerDoesNotExplainTheWindow() {
        SaidThreat said = new SaidThreat(Threat.EVASION, "mallory", AT, 0.3);

        assertThat(diagnostician.of(
                        evidence(List.of(), SPREAD, List.of(new ClientGrowth("other", 0.1, 0.1, 1000)), List.of(said))))
                .isInstanceOf(Diagnosis.RealDrift.class);
        assertThat(diagnostician.of(evidence(
                        List.of(), SPREAD, List.of(new ClientGrowth("mallory", 0.3, 0.3, 1000)), List.of(said))))
                .isInstanceOf(Diagnosis.Attack.class);
    }

    @Test
    void severalClientsThatGrewTogetherAreQuarantined() {
        List<ClientGrowth> three = List.of(
                new ClientGrowth("a", 0.2, 0.025, 1000),
                new ClientGrowth("b", 0.2, 0.025, 1000),
                new ClientGrowth("c", 0.2, 0.025, 1000));

        Diagnosis diagnosis = diagnostician.of(evidence(new ClientShares(0.2, 0.025), three));

        assertThat(diagnosis).isInstanceOf(Diagnosis.Attack.class);
        assertThat(diagnosis.reasons())
                .containsExactly("3 clients that grew make 60 % of the traffic, 53 points more than before");
    }

    @Test
    void clientsThatAlwaysAskedAsMuchAreNotBlamed() {
        List<ClientGrowth> usual =
                List.of(new ClientGrowth("a", 0.3, 0.28, 1000), new ClientGrowth("b", 0.3, 0.29, 1000));

        assertThat(diagnostician.of(evidence(SPREAD, usual))).isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void newNamesOfAllClientsBlameNobody() {
        List<ClientGrowth> renamed = List.of(
                new ClientGrowth("a", 0.25, 0, 1000),
                new ClientGrowth("b", 0.25, 0, 1000),
                new ClientGrowth("c", 0.25, 0, 1000),
                new ClientGrowth("d", 0.25, 0, 1000));

        assertThat(diagnostician.of(evidence(SPREAD, renamed))).isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void fewRequestsTellNothingOfWhoGrew() {
        List<ClientGrowth> few = List.of(
                new ClientGrowth("a", 0.2, 0.05, 10),
                new ClientGrowth("b", 0.2, 0.05, 10),
                new ClientGrowth("c", 0.2, 0.05, 10));

        assertThat(diagnostician.of(evidence(SPREAD, few))).isInstanceOf(Diagnosis.RealDrift.class);
    }

    private static WindowEvidence threatened(List<SaidThreat> threats) {
        return evidence(List.of(), SPREAD, null, threats);
    }

    private static WindowEvidence evidence(ClientShares clients, List<ClientGrowth> parts) {
        return evidence(List.of(), clients, parts, List.of());
    }

    private static WindowEvidence evidence(
            List<QualityFact> quality,
            ClientShares clients,
            @Nullable List<ClientGrowth> parts,
            List<SaidThreat> threats) {
        return new WindowEvidence(
                Set.of("age"), 0.4, quality, List.of(), clients, parts, threats, List.of(), 0.3, null);
    }
}
