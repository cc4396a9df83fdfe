package dev.weir.cluster.inference;

/**
 * A number with its name.
 *
 * @param name feature, class label or output
 * @param value the number as the model took or gave it
 */
public record NamedNumber(String name, double value) {}
