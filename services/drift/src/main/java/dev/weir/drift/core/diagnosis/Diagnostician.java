package dev.weir.drift.core.diagnosis;

import dev.weir.drift.core.estimate.CalibrationChange;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.verdict.Recommendation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Weighs the evidence. Attacks come first, since whoever learns from them is lost; then broken data, since they look
 * like drift; then seasons; and what remains is drift. What happens to all clients is no attack ({@link Suspects},
 * {@link Rest}). Where few clients make the difference, retraining is never recommended.
 */
public final class Diagnostician {

    /** What comes about less often in the reference is no chance. */
    private static final double CHANCE = 1e-6;

    private final DiagnosisSettings settings;

    public Diagnostician(DiagnosisSettings settings) {
        this.settings = settings;
    }

    public Diagnosis of(WindowEvidence evidence) {
        DoublePredicate restDiffers = share -> Rest.differs(evidence.distributions(), share);
        Suspects suspects = suspects(evidence.threats(), evidence.parts(), restDiffers);
        return blame(suspects, fault(evidence.quality(), evidence.drifted()))
                .or(() -> concentration(evidence.clients(), evidence.parts(), restDiffers))
                .or(() -> season(evidence))
                .orElseGet(() -> held(drift(evidence), suspects.nameless()));
    }

    /**
     * Why errors became more. A threat or a fault that is known about then prevails; where a source of labels is still
     * to be judged, nothing is done but to watch.
     */
    public Diagnosis ofErrors(ErrorEvidence evidence) {
        DoublePredicate restErrs = share -> Rest.errs(evidence.change(), share);
        Suspects suspects = suspects(evidence.threats(), evidence.parts(), restErrs);
        return blame(suspects, newFault(evidence))
                .or(() -> concentration(evidence.clients(), evidence.parts(), restErrs))
                .orElseGet(() -> {
                    Diagnosis drift = held(errors(evidence.calibration()), suspects.nameless());
                    return evidence.sources() < 2 || evidence.weighed()
                            ? drift
                            : watched(
                                    drift,
                                    String.format(
                                            Locale.ROOT,
                                            "whether one of %d sources of labels strays from the others is still to be"
                                                    + " seen",
                                            evidence.sources()));
                });
    }

    private Diagnosis errors(@Nullable CalibrationChange calibration) {
        boolean moved = calibration != null && calibration.isMoved(settings.loss());
        if (calibration == null || !moved) {
            return new Diagnosis.RealDrift(Recommendation.RETRAIN, List.of("answers are wrong more often than before"));
        }
        return new Diagnosis.RealDrift(
                calibration.ranksAsBefore(settings.loss()) ? Recommendation.RECALIBRATE : Recommendation.RETRAIN,
                List.of("answers are wrong more often than before", Reasons.of(calibration)));
    }

    /** What nobody who is named can be blamed for is not learned all the same. */
    private static Diagnosis held(Diagnosis drift, List<SaidThreat> nameless) {
        return nameless.isEmpty() || drift.recommendation() != Recommendation.RETRAIN
                ? drift
                : watched(drift, Reasons.of(nameless.getFirst()) + ", in traffic that does not say who sends it");
    }

    private static Diagnosis watched(Diagnosis drift, String why) {
        return new Diagnosis.RealDrift(
                Recommendation.WATCH,
                Stream.concat(drift.reasons().stream(), Stream.of(why)).toList());
    }

    private Suspects suspects(
            List<SaidThreat> threats, @Nullable List<ClientGrowth> parts, DoublePredicate restDiffers) {
        return Suspects.of(
                threats.stream().filter(this::changesWindows).toList(), parts, settings.attacker(), restDiffers);
    }

    /** An attack goes before a fault, unless threats were said of all. */
    private static Optional<Diagnosis> blame(Suspects suspects, Optional<Diagnosis> fault) {
        Optional<Diagnosis> attack = attack(suspects);
        return suspects.all() ? fault.or(() -> attack) : attack.or(() -> fault);
    }

    private static Optional<Diagnosis> attack(Suspects suspects) {
        return suspects.threats().isEmpty()
                ? Optional.empty()
                : Optional.of(new Diagnosis.Attack(
                        suspects.threats().stream().map(Reasons::of).distinct().toList()));
    }

    /** Whether windows are not to be trusted after a threat: not where its share of the traffic is small or not known. */
    public boolean changesWindows(SaidThreat threat) {
        Double share = threat.share();
        return switch (threat.threat()) {
            case EXTRACTION, EVASION, MEMBERSHIP_INFERENCE, INVERSION, DENIAL_OF_SERVICE, OUT_OF_DISTRIBUTION ->
                share != null && share >= settings.attacker();
            case POISONING -> true;
            case COST_HARVESTING, CREDENTIAL_PROBING, VALID_ACCOUNT, UNFAMILIAR_CLIENT -> false;
        };
    }

    private Optional<Diagnosis> fault(List<QualityFact> quality, Set<String> drifted) {
        List<QualityFact> facts = quality.stream()
                .filter(fact -> drifted.contains(fact.feature()))
                .filter(this::isFault)
                .toList();
        Set<String> faulty = facts.stream().map(QualityFact::feature).collect(Collectors.toSet());
        if (faulty.isEmpty() || faulty.size() < settings.explained() * drifted.size()) {
            return Optional.empty();
        }
        return Optional.of(
                new Diagnosis.DataFault(facts.stream().map(Reasons::of).toList()));
    }

    /** A fault of a feature that was sound before, in half of the windows since. */
    private Optional<Diagnosis> newFault(ErrorEvidence evidence) {
        Set<String> old = faulty(evidence.earlier());
        Map<String, Long> windows = evidence.quality().stream()
                .flatMap(window -> faulty(window).stream())
                .filter(feature -> !old.contains(feature))
                .collect(Collectors.groupingBy(feature -> feature, TreeMap::new, Collectors.counting()));
        Set<String> features = windows.entrySet().stream()
                .filter(entry -> entry.getValue()
                        >= settings.explained() * evidence.quality().size())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return features.isEmpty()
                ? Optional.empty()
                : evidence.quality().reversed().stream()
                        .flatMap(window -> fault(window, features).stream())
                        .findFirst();
    }

    private Set<String> faulty(List<QualityFact> facts) {
        return facts.stream().filter(this::isFault).map(QualityFact::feature).collect(Collectors.toSet());
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

    /** Few make the difference: the busiest hundredth of the clients, or those that grew. */
    private Optional<Diagnosis> concentration(
            @Nullable ClientShares clients, @Nullable List<ClientGrowth> parts, DoublePredicate restDiffers) {
        List<ClientGrowth> grown = parts == null
                ? List.of()
                : parts.stream()
                        .filter(part -> part.grewBy(settings.attacker()))
                        .toList();
        double now = grown.stream().mapToDouble(ClientGrowth::now).sum();
        double more = grown.stream().mapToDouble(ClientGrowth::grown).sum();
        if (now >= settings.clients()
                && more >= settings.excess()
                && now <= 1 - settings.attacker()
                && !restDiffers.test(now)) {
            return Optional.of(concentrated(grown.size() + " clients that grew make", now, more));
        }
        return clients == null
                        || clients.now() < settings.clients()
                        || clients.excess() < settings.excess()
                        || restDiffers.test(clients.now())
                ? Optional.empty()
                : Optional.of(concentrated("the busiest clients make", clients.now(), clients.excess()));
    }

    private static Diagnosis concentrated(String who, double now, double more) {
        return new Diagnosis.Attack(List.of(String.format(
                Locale.ROOT, "%s %.0f %% of the traffic, %.0f points more than before", who, 100 * now, 100 * more)));
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
                .map(season -> new Diagnosis.SeasonalReturn(List.of(Reasons.of(season))));
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
            reasons.add(Reasons.of(calibration));
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
}
