package dev.weir.drift.core.evaluation;

/** A stream to be watched. */
public sealed interface TestStream permits LabelledStream, MeasuredStream, ValueStream {

    int size();

    Run run(Watch watch);
}
