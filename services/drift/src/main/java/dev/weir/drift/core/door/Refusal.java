package dev.weir.drift.core.door;

/**
 * A line, or a record of one, that was not taken in.
 *
 * @param line its number from 1
 * @param reason which field is wrong, and how
 */
public record Refusal(int line, String reason) {}
