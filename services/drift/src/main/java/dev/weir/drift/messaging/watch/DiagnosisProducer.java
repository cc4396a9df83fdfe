package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.season.SeasonSettings;
import dev.weir.drift.core.statistic.Level;
import dev.weir.drift.settings.DiagnosisThresholds;
import dev.weir.drift.settings.FeatureDriftSettings;
import dev.weir.drift.settings.SeasonalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns what operators set into plain values. */
@ApplicationScoped
public class DiagnosisProducer {

    @Produces
    @Singleton
    public DiagnosisRule diagnosisRule(
            DiagnosisThresholds thresholds, SeasonalSettings seasons, FeatureDriftSettings features) {
        return new DiagnosisRule(
                new DiagnosisSettings(
                        thresholds.missing(),
                        thresholds.violations(),
                        thresholds.explained(),
                        thresholds.clients(),
                        thresholds.clientsExcess(),
                        thresholds.attacker(),
                        thresholds.loss(),
                        thresholds.labels(),
                        features.retrainAtPsi()),
                new SeasonSettings(
                        seasons.regimes(),
                        seasons.stay(),
                        features.calmWindows(),
                        seasons.tolerance(),
                        new Level(features.level())));
    }
}
