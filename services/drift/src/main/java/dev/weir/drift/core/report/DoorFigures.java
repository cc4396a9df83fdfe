package dev.weir.drift.core.report;

/**
 * What came of a model through one door, as this instance has counted since its start.
 *
 * @param received sides of inferences that could be read
 * @param joined inferences of which both sides were there
 * @param repeated sides that came again
 * @param unanswered requests that waited for their response in vain
 * @param unasked responses that waited for their request in vain
 */
public record DoorFigures(String door, long received, long joined, long repeated, long unanswered, long unasked) {

    /** Share of the inferences of which both sides came, between 0 and 1; 1 when none was waited for. */
    public double completeness() {
        long all = joined + unanswered + unasked;
        return all == 0 ? 1 : (double) joined / all;
    }
}
