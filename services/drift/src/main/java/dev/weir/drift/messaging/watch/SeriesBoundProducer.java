package dev.weir.drift.messaging.watch;

import dev.weir.drift.settings.MetricSettings;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the bound to the registry of metrics. */
@ApplicationScoped
class SeriesBoundProducer {

    @Produces
    @Singleton
    MeterFilter seriesBound(MetricSettings settings) {
        return new SeriesBound(settings.series());
    }
}
