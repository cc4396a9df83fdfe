package dev.weir.finops.sources;

import dev.weir.finops.core.usage.Interval;
import dev.weir.finops.core.usage.Usage;
import java.io.IOException;
import java.util.List;

/** A meter that can be asked. */
interface UsageSource {

    String name();

    /**
     * What was used in a stretch of time. Asked again, it tells the same usage under the same ids.
     *
     * @throws IOException when the meter cannot be asked or its answer is none
     */
    List<Usage> usage(Interval window) throws IOException, InterruptedException;
}
