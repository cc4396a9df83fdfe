package dev.weir.drift.messaging.fact;

import dev.weir.events.WindowKind;

/**
 * On which terms windows are measured.
 *
 * @param windowKind how they are cut
 * @param level accepted probability that anything in a stable window differs
 * @param correction how the comparisons of a window are judged together
 * @param falseAlarmBudget windows to one false alarm, as a mean
 */
public record MeasuringTerms(WindowKind windowKind, double level, String correction, double falseAlarmBudget) {

    /** What finds drift of the data. */
    String detector() {
        return "psi+ks/" + correction;
    }
}
