package dev.weir.drift.core.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.verdict.Recommendation;
import dev.weir.drift.core.window.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiagnosticianTest {

    private static final Instant AT = Instant.parse("2026-03-02T08:00:00Z");
    private static final ClientShares SPREAD = new ClientShares(0.1, 0.1);

    private final Diagnostician diagnostician = new Diagnostician(DiagnosisSettings.CUSTOMARY);

    @Test
    void whatNothingElseExplainsIsDrift() {
        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(), null, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.RealDrift.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.RETRAIN);
        assertThat(diagnosis.reasons()).singleElement().asString().contains("0.400");
    }

    @Test
    void driftThatCostsNothingIsWatched() {
        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.001, null));

        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.WATCH);
        assertThat(diagnosis.reasons()).contains("performance fell by no more than 0.001");
    }

    @Test
    void scoresThatAreOffAreCalibratedAgainWhenTheirRankingHolds() {
        CalibrationChange calibration = new CalibrationChange(0.08, 1e-9, -0.01);

        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.1, calibration));

        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.RECALIBRATE);
        assertThat(diagnosis.reasons()).contains("scores are off by 0.080 more than before, and their ranking holds");
    }

    @Test
    void scoresThatAreOffAreNotCalibratedAgainWhenTheirRankingIsLost() {
        CalibrationChange calibration = new CalibrationChange(0.08, 1e-9, 0.05);

        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.1, calibration));

        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.RETRAIN);
    }

    @Test
    void scoresWithoutARankingAreCalibratedAgainWhenNothingElseIsLost() {
        CalibrationChange calibration = new CalibrationChange(0.08, 1e-9, null);

        assertThat(diagnostician
                        .of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.001, calibration))
                        .recommendation())
                .isEqualTo(Recommendation.RECALIBRATE);
        assertThat(diagnostician
                        .of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.1, calibration))
                        .recommendation())
                .isEqualTo(Recommendation.RETRAIN);
    }

    @Test
    void aChangeOfCalibrationThatMayBeChanceDoesNotCount() {
        CalibrationChange calibration = new CalibrationChange(0.08, 0.2, -0.01);

        assertThat(diagnostician
                        .of(evidence(List.of(), SPREAD, List.of(), List.of(), 0.001, calibration))
                        .recommendation())
                .isEqualTo(Recommendation.WATCH);
    }

    @Test
    void moreErrorsAreRetrainedOnUnlessOnlyScoresWentOff() {
        assertThat(diagnostician.ofErrors(errors(List.of(), null)).recommendation())
                .isEqualTo(Recommendation.RETRAIN);
        assertThat(diagnostician
                        .ofErrors(errors(List.of(), new CalibrationChange(0.08, 1e-9, -0.01)))
                        .recommendation())
                .isEqualTo(Recommendation.RECALIBRATE);
        assertThat(diagnostician
                        .ofErrors(errors(List.of(), new CalibrationChange(0.08, 1e-9, null)))
                        .recommendation())
                .isEqualTo(Recommendation.RETRAIN);
    }

    @Test
    void errorsThatPoisonedLabelsTellOfAreQuarantined() {
        SaidThreat said = new SaidThreat(Threat.POISONING, "mallory", AT, 0.3);

        assertThat(diagnostician.ofErrors(errors(List.of(said), null))).isInstanceOf(Diagnosis.Attack.class);
    }

    @Test
    void aFeatureThatIsStuckIsFixedUpstream() {
        QualityFact stuck = new QualityFact.Constant("age", "0", 1e-30);

        Diagnosis diagnosis = diagnostician.of(evidence(List.of(stuck), SPREAD, List.of(), List.of(), 0.3, null));

        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.FIX_UPSTREAM);
        assertThat(diagnosis.reasons()).containsExactly("age is 0 in all rows, where it had several values before");
    }

    @Test
    void aFeatureThatIsRarelyAnythingElseIsNotStuck() {
        QualityFact usual = new QualityFact.Constant("age", "0", 0.3);

        assertThat(diagnostician.of(evidence(List.of(usual), SPREAD, List.of(), List.of(), 0.3, null)))
                .isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void trafficOfFewClientsIsQuarantinedHoweverMuchPerformanceFalls() {
        Diagnosis diagnosis =
                diagnostician.of(evidence(List.of(), new ClientShares(0.5, 0.1), List.of(), List.of(), 0.3, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.Attack.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.QUARANTINE);
    }

    @Test
    void aModelThatFewClientsAlwaysAskedDriftsLikeAnyOther() {
        Diagnosis diagnosis =
                diagnostician.of(evidence(List.of(), new ClientShares(1, 1.0), List.of(), List.of(), 0.3, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.RealDrift.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Threat.class,
            names = {"EXTRACTION", "EVASION", "MEMBERSHIP_INFERENCE", "INVERSION", "POISONING", "OUT_OF_DISTRIBUTION"})
    void aThreatThatChangesTrafficOutweighsEverything(Threat threat) {
        SaidThreat said = new SaidThreat(threat, "mallory", AT, 0.3);

        Diagnosis diagnosis = diagnostician.of(evidence(
                List.of(new QualityFact.Constant("age", "0", 0)), SPREAD, List.of(said), List.of(same()), 0.3, null));

        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.QUARANTINE);
        assertThat(diagnosis.reasons()).singleElement().asString().contains("30 %");
    }

    @Test
    void anAttackThatIsLostInTheTrafficDoesNotExplainDrift() {
        SaidThreat said = new SaidThreat(Threat.EXTRACTION, "mallory", AT, 0.01);

        assertThat(diagnostician.of(evidence(List.of(), SPREAD, List.of(said), List.of(), null, null)))
                .isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void anOldFaultDoesNotExplainNewErrors() {
        QualityFact missing = new QualityFact.MissingMore("age", 0.01, 0.4);

        assertThat(diagnostician.ofErrors(faults(List.of(List.of(missing)), List.of())))
                .isInstanceOf(Diagnosis.DataFault.class);
        assertThat(diagnostician.ofErrors(faults(List.of(List.of(missing)), List.of(missing))))
                .isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void errorsThatASmallAttackerCannotMakeAreRetrainedOn() {
        SaidThreat said = new SaidThreat(Threat.EVASION, "mallory", AT, 0.06);

        assertThat(diagnostician.ofErrors(errors(List.of(said), null)).recommendation())
                .isEqualTo(Recommendation.RETRAIN);
    }

    @Test
    void aFeatureThatGoesMissingIsFixedUpstream() {
        Diagnosis diagnosis = diagnostician.of(evidence(
                List.of(new QualityFact.MissingMore("age", 0.01, 0.4)), SPREAD, List.of(), List.of(), 0.3, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.DataFault.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.FIX_UPSTREAM);
        assertThat(diagnosis.reasons()).containsExactly("age is missing in 40.0 %, before in 1.0 %");
    }

    @Test
    void aFaultOfAnotherFeatureDoesNotExplainWhatDiffers() {
        assertThat(diagnostician.of(evidence(
                        List.of(new QualityFact.OutOfRange("height", 0.5)), SPREAD, List.of(), List.of(), null, null)))
                .isInstanceOf(Diagnosis.RealDrift.class);
    }

    @Test
    void aReturnToWhatWasAcceptedIsASeason() {
        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(same()), null, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.SeasonalReturn.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.WATCH);
        assertThat(diagnosis.reasons()).singleElement().asString().contains("7 days before, in 3 windows");
    }

    @Test
    void aReturnThatCostsPerformanceIsNoSeason() {
        Diagnosis diagnosis = diagnostician.of(evidence(List.of(), SPREAD, List.of(), List.of(same()), 0.3, null));

        assertThat(diagnosis).isInstanceOf(Diagnosis.RealDrift.class);
        assertThat(diagnosis.recommendation()).isEqualTo(Recommendation.RETRAIN);
    }

    private static Season same() {
        return new Season(Duration.ofDays(7), Span.at(AT), 3, 0, 0.1);
    }

    private static WindowEvidence evidence(
            List<QualityFact> quality,
            ClientShares clients,
            List<SaidThreat> threats,
            List<Season> seasons,
            @Nullable Double loss,
            @Nullable CalibrationChange calibration) {
        return new WindowEvidence(
                Set.of("age"), 0.4, quality, List.of(), clients, null, threats, seasons, loss, calibration);
    }

    private static ErrorEvidence faults(List<List<QualityFact>> since, List<QualityFact> before) {
        return new ErrorEvidence(
                new Change(Measure.RATE, 0.1, 0.4, 90, Span.at(AT)),
                since,
                before,
                null,
                null,
                List.of(),
                null,
                1,
                false);
    }

    private static ErrorEvidence errors(List<SaidThreat> threats, @Nullable CalibrationChange calibration) {
        return new ErrorEvidence(
                new Change(Measure.RATE, 0.1, 0.4, 90, Span.at(AT)),
                List.of(),
                List.of(),
                null,
                null,
                threats,
                calibration,
                1,
                false);
    }
}
