package dev.weir.drift.core.report;

import java.util.OptionalDouble;

/**
 * How well a version does in one window.
 *
 * @param sequence number of the window
 * @param estimated what is to be expected of all answers
 * @param deviation standard deviation of the estimate
 * @param realized the metric over the answers with a label
 */
public record Performance(
        long sequence,
        String metric,
        String method,
        double estimated,
        OptionalDouble deviation,
        long labelled,
        OptionalDouble realized) {}
