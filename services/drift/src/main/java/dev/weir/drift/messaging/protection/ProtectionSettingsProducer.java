package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.BurstSettings;
import dev.weir.drift.core.protection.Evidence;
import dev.weir.drift.core.protection.ExtractionSettings;
import dev.weir.drift.core.protection.FeedbackSettings;
import dev.weir.drift.core.protection.FeedbackWatch;
import dev.weir.drift.core.protection.NearCopySettings;
import dev.weir.drift.core.protection.PulseSettings;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.settings.ProtectionSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Turns what operators set about attacks into plain values. */
@ApplicationScoped
public class ProtectionSettingsProducer {

    @Produces
    @Singleton
    public ProtectionTopology.Settings protection(ProtectionSettings settings) {
        ProtectionSettings.Labels labels = settings.labels();
        FeedbackSettings feedback = new FeedbackSettings(
                labels.window(),
                labels.minimum(),
                labels.distance(),
                labels.cluster(),
                labels.faster(),
                labels.trusted().orElse(Set.of()));
        return new ProtectionTopology.Settings(
                sentry(settings), new FeedbackWatch(feedback, settings.calm()), settings.clients());
    }

    private static SentrySettings sentry(ProtectionSettings settings) {
        ProtectionSettings.Extraction extraction = settings.extraction();
        ProtectionSettings.Copies copies = settings.copies();
        return new SentrySettings(
                new ExtractionSettings(
                        extraction.minimum(), extraction.normality(), extraction.spread(), extraction.unique()),
                new NearCopySettings(
                        copies.among(),
                        copies.minimum(),
                        copies.near(),
                        copies.changed(),
                        copies.run(),
                        copies.probes(),
                        copies.rises()),
                pulse(settings),
                settings.calm(),
                settings.epoch(),
                settings.rareArrivals(),
                settings.trusted().orElse(Set.of()));
    }

    private static PulseSettings pulse(ProtectionSettings settings) {
        ProtectionSettings.Burst burst = settings.burst();
        ProtectionSettings.Refusals refusals = settings.refusals();
        ProtectionSettings.Outliers outliers = settings.outliers();
        return new PulseSettings(
                new BurstSettings(
                        burst.tolerated(),
                        burst.ratio(),
                        burst.threshold(),
                        burst.slower(),
                        burst.shed(),
                        burst.dear()),
                new Evidence.Odds(refusals.usual(), refusals.frequent(), refusals.threshold()),
                new Evidence.Odds(outliers.usual(), outliers.frequent(), outliers.threshold()),
                outliers.further());
    }
}
