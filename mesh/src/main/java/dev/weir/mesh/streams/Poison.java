package dev.weir.mesh.streams;

/**
 * A record that cannot be read, or means nothing; the reason stands in its headers.
 *
 * @param bytes as they came
 */
record Poison(byte[] bytes) {}
