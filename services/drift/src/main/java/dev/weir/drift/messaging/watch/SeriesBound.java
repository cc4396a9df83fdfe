package dev.weir.drift.messaging.watch;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Bounds how many series the metrics of models and features are: each combination of model, version, feature and
 * statistic is one. Those beyond the bound are not shown; the facts hold all.
 */
final class SeriesBound implements MeterFilter {

    private static final Logger LOG = Logger.getLogger(SeriesBound.class);
    private static final String BOUNDED = "weir.drift.";

    private final Set<Meter.Id> shown = ConcurrentHashMap.newKeySet();
    private final int most;

    SeriesBound(int most) {
        this.most = most;
    }

    @Override
    public MeterFilterReply accept(Meter.Id id) {
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
}
