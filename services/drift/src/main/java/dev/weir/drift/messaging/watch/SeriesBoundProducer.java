package dev.weir.drift.messaging.watch;

import dev.weir.drift.settings.MetricSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the bound to the registry of metrics. */
@ApplicationScoped
class SeriesBoundProducer {

    @Produces
    @Singleton
    SeriesBound seriesBound(MetricSettings settings) {
        return new SeriesBound(settings.series());
    }
}
