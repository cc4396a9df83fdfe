package dev.weir.drift.core.evaluation;

/**
 * A record with its label.
 *
 * @param features numbers, or the places of categories in the list of their {@link Feature}
 * @param label place of the class
 */
public record Example(double[] features, int label) {}
