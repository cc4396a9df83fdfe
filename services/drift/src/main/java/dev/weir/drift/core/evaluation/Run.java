package dev.weir.drift.core.evaluation;

import java.util.List;

/**
 * What happened on a stream.
 *
 * @param alarms positions from 0, ascending
 * @param mean of the values, which is the error rate where the values are errors
 */
public record Run(List<Integer> alarms, double mean) {

    public Run {
        alarms = List.copyOf(alarms);
    }
}
