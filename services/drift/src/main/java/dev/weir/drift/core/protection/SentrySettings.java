package dev.weir.drift.core.protection;

import java.time.Duration;
import java.util.Set;

/**
 * What a sentry goes by.
 *
 * @param calm time without a sign of a threat after which it may be said again
 * @param epoch requests of a client that are judged together
 * @param rare clients that arrived lately, below which one more stands out
 * @param trusted clients that are not watched
 */
public record SentrySettings(
        ExtractionSettings extraction,
        NearCopySettings copies,
        PulseSettings pulse,
        Duration calm,
        int epoch,
        double rare,
        Set<String> trusted) {

    public static final SentrySettings CUSTOMARY = new SentrySettings(
            ExtractionSettings.CUSTOMARY,
            NearCopySettings.CUSTOMARY,
            PulseSettings.CUSTOMARY,
            Duration.ofHours(1),
            512,
            0.2,
            Set.of());

    public SentrySettings {
        trusted = Set.copyOf(trusted);
        if (calm.isNegative() || epoch <= extraction.minimum() || !(rare >= 0)) {
            throw new IllegalArgumentException("an epoch holds more requests than W needs, and calm is not negative");
        }
    }
}
