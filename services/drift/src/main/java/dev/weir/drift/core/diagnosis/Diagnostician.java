package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Threat;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.verdict.Recommendation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the evidence. Attacks come first, since whoever learns from them is lost; then broken data, since they look
 * like drift; then seasons; and what remains is drift. Where few clients make the traffic, retraining is never
 * recommended.
 */
public final class Diagnostician {

    /** What comes about less often in the reference is no chance. */
    private static final double CHANCE = 1e-6;

    private final DiagnosisSettings settings;

    public Diagnostician(DiagnosisSettings settings) {
        this.settings = settings;
    }

    public Diagnosis of(WindowEvidence evidence) {
        return attack(evidence)
                .or(() -> fault(evidence))
                .or(() -> concentration(evidence))
                .or(() -> season(evidence))
                .orElseGet(() -> drift(evidence));
    }

    /**
     * Why errors became more.
     *
     * @param threats that were said since they did, or shortly before
     * @param calibration none when there are too few labels
     */
    public Diagnosis ofErrors(List<SaidThreat> threats, @Nullable CalibrationChange calibration) {
        List<String> poisoning = threats.stream()
                .filter(threat -> threat.threat() == Threat.POISONING)
                .map(Diagnostician::reason)
                .distinct()
                .toList();
        if (!poisoning.isEmpty()) {
            return new Diagnosis.Attack(poisoning);
        }
        boolean moved = calibration != null && calibration.isMoved(settings.loss());
        if (calibration == null || !moved) {
            return new Diagnosis.RealDrift(Recommendation.RETRAIN, List.of("answers are wrong more often than before"));
        }
        return new Diagnosis.RealDrift(
                calibration.ranksAsBefore(settings.loss()) ? Recommendation.RECALIBRATE : Recommendation.RETRAIN,
                List.of("answers are wrong more often than before", reason(calibration)));
    }

    private Optional<Diagnosis> attack(WindowEvidence evidence) {
        List<String> reasons = evidence.threats().stream()
                .filter(this::changesWindows)
                .map(Diagnostician::reason)
                .distinct()
                .toList();
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Diagnosis.Attack(reasons));
    }

    /** Whether windows are not to be trusted after a threat. */
    public boolean changesWindows(SaidThreat threat) {
        Double share = threat.share();
        return switch (threat.threat()) {
            case EXTRACTION, EVASION, MEMBERSHIP_INFERENCE, INVERSION, DENIAL_OF_SERVICE, OUT_OF_DISTRIBUTION ->
                share == null || share >= settings.attacker();
            case POISONING -> true;
            case COST_HARVESTING, CREDENTIAL_PROBING, VALID_ACCOUNT, UNFAMILIAR_CLIENT -> false;
        };
    }

    private static String reason(SaidThreat threat) {
        Double share = threat.share();
        return threat.threat().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (threat.client().isEmpty() ? "" : " by one client")
                + (share == null ? "" : String.format(Locale.ROOT, " with %.0f %% of the traffic", 100 * share))
                + " was said at " + threat.at();
    }

    private Optional<Diagnosis> fault(WindowEvidence evidence) {
        List<QualityFact> facts = evidence.quality().stream()
                .filter(fact -> evidence.drifted().contains(fact.feature()))
                .filter(this::isFault)
                .toList();
        Set<String> faulty = facts.stream().map(QualityFact::feature).collect(Collectors.toSet());
        if (faulty.isEmpty()
                || faulty.size() < settings.explained() * evidence.drifted().size()) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis.DataFault(
                facts.stream().map(Diagnostician::reason).toList()));
    }

    private boolean isFault(QualityFact fact) {
        return switch (fact) {
            case QualityFact.MissingMore(String feature, double before, double now) ->
                now - before >= settings.missing();
            case QualityFact.OutOfRange(String feature, double share) -> share >= settings.explained();
            case QualityFact.WrongType(String feature, double share) -> share >= settings.violations();
            case QualityFact.Constant(String feature, String value, double probability) -> probability < CHANCE;
            case QualityFact.NewCategories(String feature, double share) -> share >= settings.violations();
        };
    }

    private static String reason(QualityFact fact) {
        return switch (fact) {
            case QualityFact.MissingMore(String feature, double before, double now) ->
                String.format(
                        Locale.ROOT, "%s is missing in %.1f %%, before in %.1f %%", feature, 100 * now, 100 * before);
            case QualityFact.OutOfRange(String feature, double share) ->
                String.format(Locale.ROOT, "%s is out of its range in %.1f %%", feature, 100 * share);
            case QualityFact.WrongType(String feature, double share) ->
                String.format(Locale.ROOT, "%s is of another type in %.1f %%", feature, 100 * share);
            case QualityFact.Constant(String feature, String value, double probability) ->
                feature + " is " + value + " in all rows, where it had several values before";
            case QualityFact.NewCategories(String feature, double share) ->
                String.format(Locale.ROOT, "%s is of an unknown category in %.1f %%", feature, 100 * share);
        };
    }

    private Optional<Diagnosis> concentration(WindowEvidence evidence) {
        ClientShares clients = evidence.clients();
        if (clients == null || clients.now() < settings.clients() || clients.excess() < settings.excess()) {
            return Optional.empty();
        }
        return Optional.of(new Diagnosis.Attack(List.of(String.format(
                Locale.ROOT,
                "the busiest clients make %.0f %% of the traffic, %.0f points more than before",
                100 * clients.now(),
                100 * clients.excess()))));
    }

    /** A season that costs performance, which it did not before, is none. */
    private Optional<Diagnosis> season(WindowEvidence evidence) {
        Double loss = evidence.loss();
        return loss != null && loss >= settings.loss() ? Optional.empty() : returned(evidence);
    }

    private static Optional<Diagnosis> returned(WindowEvidence evidence) {
        return evidence.seasons().stream()
                .filter(Season::returns)
                .findFirst()
                .map(season -> new Diagnosis.SeasonalReturn(List.of(String.format(
                        Locale.ROOT,
                        "the traffic was like this %s before, in %d windows: an index of %.3f, where %.3f would differ",
                        inWords(season.ago()),
                        season.windows(),
                        season.distance(),
                        season.threshold()))));
    }

    private static String inWords(Duration ago) {
        if (ago.toHours() < 1) {
            return ago.toMinutes() + " minutes";
        }
        return ago.toDays() < 2 ? ago.toHours() + " hours" : ago.toDays() + " days";
    }

    private Diagnosis drift(WindowEvidence evidence) {
        List<String> reasons = new ArrayList<>();
        reasons.add(String.format(
                Locale.ROOT,
                "%d features differ, with an index of up to %.3f, and no attack, fault or season explains it",
                evidence.drifted().size(),
                evidence.index()));
        Double loss = evidence.loss();
        CalibrationChange calibration = evidence.calibration();
        boolean moved = calibration != null && calibration.isMoved(settings.loss());
        if (calibration != null && moved) {
            reasons.add(reason(calibration));
        }
        if (loss != null) {
            reasons.add(String.format(
                    Locale.ROOT,
                    loss >= settings.loss() ? "performance fell by %.3f" : "performance fell by no more than %.3f",
                    Math.max(0, loss)));
        }
        return new Diagnosis.RealDrift(recommendation(evidence, moved), reasons);
    }

    private Recommendation recommendation(WindowEvidence evidence, boolean moved) {
        Double loss = evidence.loss();
        CalibrationChange calibration = evidence.calibration();
        if (moved && calibration != null && calibration.ranksAsBefore(settings.loss())) {
            return Recommendation.RECALIBRATE;
        }
        if (loss != null && loss >= settings.loss()) {
            return Recommendation.RETRAIN;
        }
        if (moved && calibration != null) {
            return calibration.rankingLost() == null ? Recommendation.RECALIBRATE : Recommendation.RETRAIN;
        }
        boolean grave = loss == null && evidence.index() >= settings.index();
        return grave ? Recommendation.RETRAIN : Recommendation.WATCH;
    }

    private static String reason(CalibrationChange calibration) {
        Double lost = calibration.rankingLost();
        String ranking = lost == null
                ? ""
                : lost > 0
                        ? String.format(Locale.ROOT, ", and their ranking lost at least %.3f of its area", lost)
                        : ", and their ranking holds";
        return String.format(Locale.ROOT, "scores are off by %.3f more than before%s", calibration.moved(), ranking);
    }
}
