package dev.weir.scanner.fuzz;

/**
 * A sound or hostile file from which others are made.
 *
 * @param name what it is
 * @param bytes its content; not changed
 */
record Seed(String name, byte[] bytes) {}
