package dev.weir.drift.core.evaluation;

import dev.weir.drift.core.detector.Reading;

/** What is evaluated: a detector, or something as simple as one that always fires. */
@FunctionalInterface
public interface Watch {

    Reading add(double value);
}
