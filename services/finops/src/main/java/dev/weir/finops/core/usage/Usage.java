package dev.weir.finops.core.usage;

import java.util.List;

/**
 * One metering record.
 *
 * @param id the same when it is sent again
 * @param resource what was metered
 */
public record Usage(String id, String resource, Allocation allocation, List<Measure> measures, Interval interval) {

    public Usage {
        if (id.isBlank() || resource.isBlank()) {
            throw new IllegalArgumentException("usage has an id and names its resource");
        }
        measures = List.copyOf(measures);
    }
}
