package dev.weir.finops.sources;

import dev.weir.finops.core.usage.UsageKind;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Meters that are asked for usage; none without an address. */
@ConfigMapping(prefix = "weir.finops.sources")
public interface SourceSettings {

    /** Length of the stretches of time that are asked for; a divisor of a day. */
    @WithDefault("1h")
    Duration window();

    /** How long after its end a stretch is asked for. */
    @WithDefault("5m")
    Duration delay();

    /** How far back to ask after a start; what was told before is not booked again. */
    @WithDefault("24h")
    @WithName("look-back")
    Duration lookBack();

    OpenCost opencost();

    Prometheus prometheus();

    interface OpenCost {
        /** Address of OpenCost, for example {@code http://opencost.opencost:9003}. */
        Optional<URI> url();

        /** Whether to ask for the capacity of nodes, too. */
        @WithDefault("true")
        boolean nodes();
    }

    interface Prometheus {
        /** Address of Prometheus, for example {@code http://prometheus:9090}. */
        Optional<URI> url();

        /** Distance of the values that are summed up. */
        @WithDefault("1m")
        Duration step();

        /** Labels that together name what was metered. */
        @WithDefault("namespace,pod")
        List<String> resource();

        /** Expressions by name. */
        Map<String, Query> queries();
    }

    /** An expression. */
    interface Query {
        /** PromQL. */
        String expression();

        /** What it tells. */
        UsageKind kind();

        /** Whether values are a level or an amount. */
        @WithDefault("LEVEL")
        PrometheusQuery.Values values();

        /** Units of the kind in one unit of the expression. */
        @WithDefault("1")
        BigDecimal factor();
    }
}
