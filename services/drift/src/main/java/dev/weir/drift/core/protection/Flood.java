package dev.weir.drift.core.protection;

import java.util.Locale;
import java.util.Optional;

/**
 * A burst that harms: answers become slow or are not given. A burst alone is what batch scorers and load tests are;
 * where neither latency nor refusals tell, only a multiple of the tolerated rate counts.
 */
final class Flood {

    private Flood() {}

    /** @param usualLatency in microseconds; 0 when not known */
    static Optional<Finding.Alarmed> of(Rate rate, double usualLatency, BurstSettings settings) {
        double evidence = rate.evidence(settings);
        if (evidence < settings.threshold()) {
            return Optional.empty();
        }
        double shed = (double) rate.shed() / rate.asked();
        double slower = usualLatency > 0 ? rate.meanLatency() / usualLatency : 0;
        boolean harms = shed >= settings.shed() || slower >= settings.slower();
        boolean blind = usualLatency == 0 && rate.asked() >= settings.blind() * rate.tolerated(settings);
        if (!harms && !blind) {
            return Optional.empty();
        }
        return Optional.of(new Finding.Alarmed(
                Threat.DENIAL_OF_SERVICE,
                evidence,
                settings.threshold(),
                String.format(
                        Locale.ROOT,
                        "%d requests within %d seconds where %.0f are tolerated; %.0f %% were shed, and answers took"
                                + " %.1f times as long as usual",
                        rate.asked(),
                        settings.bucketSeconds(),
                        rate.tolerated(settings),
                        100 * shed,
                        slower)));
    }
}
