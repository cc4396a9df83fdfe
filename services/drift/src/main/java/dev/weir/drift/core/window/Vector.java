package dev.weir.drift.core.window;

import dev.weir.drift.core.embedding.Modality;

/**
 * One embedding of a request.
 *
 * @param name of the input
 */
public record Vector(String name, Modality modality, double[] values) {}
