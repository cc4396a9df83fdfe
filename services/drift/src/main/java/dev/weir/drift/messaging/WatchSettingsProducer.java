package dev.weir.drift.messaging;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.statistic.KolmogorovSmirnov;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.core.statistic.PopulationStability;
import dev.weir.drift.core.verdict.Comparison;
import dev.weir.drift.core.verdict.DriftPolicy;
import dev.weir.drift.core.verdict.DriftSettings;
import dev.weir.drift.core.verdict.Persistence;
import dev.weir.drift.settings.ErrorDriftSettings;
import dev.weir.drift.settings.FeatureDriftSettings;
import dev.weir.drift.settings.WindowSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;

/** Turns what operators set into plain values. */
@ApplicationScoped
class WatchSettingsProducer {

    @Produces
    @Singleton
    WatchSettings watchSettings(WindowSettings windows, FeatureDriftSettings features, ErrorDriftSettings errors) {
        return new WatchSettings(windows.size(), judge(features), detector(errors));
    }

    private static WindowJudge judge(FeatureDriftSettings features) {
        if (features.amongWindows() > History.KEPT) {
            throw new IllegalArgumentException("no more than " + History.KEPT + " windows are remembered");
        }
        Level level = new Level(features.level());
        Persistence persistence = new Persistence(features.requiredWindows(), features.amongWindows());
        return new WindowJudge(
                new Comparison(List.of(new PopulationStability(), new KolmogorovSmirnov()), level),
                new DriftPolicy(
                        new DriftSettings(level, persistence, features.minimumSample(), features.retrainAtPsi())),
                features.calmWindows());
    }

    private static LikelihoodScan.Settings detector(ErrorDriftSettings errors) {
        return new LikelihoodScan.Settings(
                errors.budget(),
                errors.clock(),
                errors.bucketsPerSize(),
                errors.minimumBefore(),
                errors.minimumAfter());
    }
}
