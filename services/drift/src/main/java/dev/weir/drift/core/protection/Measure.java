package dev.weir.drift.core.protection;

/**
 * How far an input lies.
 *
 * @param name of the scale: a version, or empty for the learned one
 * @param farness as {@link Scale#farness} has it
 * @param further standard deviations that it lies further away than usual; 0 while that is not known
 */
record Measure(String name, Scale scale, double farness, double further) {

    /** @param point that fits the scale */
    static Measure of(String name, Scale scale, Point point, Surroundings usual) {
        double farness = scale.farness(point);
        return new Measure(name, scale, farness, usual.further(farness));
    }
}
