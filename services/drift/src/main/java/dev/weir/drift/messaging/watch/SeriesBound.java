package dev.weir.drift.messaging.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import io.quarkus.micrometer.runtime.MeterRegistryCustomizer;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Bounds how many series the metrics of models and features are: each combination of model, version, feature and
 * statistic is one. Those beyond the bound are not shown; the facts hold all. Features have a bound of their own, so that
 * they do not hide alarms. A series that is removed makes room for another.
 */
final class SeriesBound implements MeterFilter, MeterRegistryCustomizer {

    private static final Logger LOG = Logger.getLogger(SeriesBound.class);
    private static final String BOUNDED = "weir.drift.";

    private final Set<Meter.Id> ofModels = ConcurrentHashMap.newKeySet();
    private final Set<Meter.Id> ofFeatures = ConcurrentHashMap.newKeySet();
    private final int most;

    /** @param most series of features, and as many others */
    SeriesBound(int most) {
        this.most = most;
    }

    @Override
    public void customize(MeterRegistry registry) {
        registry.config().onMeterRemoved(meter -> shown(meter.getId()).remove(meter.getId()));
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
        Set<Meter.Id> shown = shown(id);
        if (!id.getName().startsWith(BOUNDED) || shown.contains(id)) {
            return MeterFilterReply.NEUTRAL;
        }
        if (shown.size() >= most) {
            return MeterFilterReply.DENY;
        }
        if (shown.add(id) && shown.size() == most) {
            LOG.warnf("metrics are full series=%d key=weir.drift.metrics.series", most);
        }
        return MeterFilterReply.NEUTRAL;
    }

    private Set<Meter.Id> shown(Meter.Id id) {
        return id.getTag("feature") == null ? ofModels : ofFeatures;
    }
}
