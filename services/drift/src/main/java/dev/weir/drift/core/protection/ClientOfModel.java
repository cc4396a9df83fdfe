package dev.weir.drift.core.protection;

/**
 * Whose requests to which model are watched together.
 *
 * @param client empty when requests do not say who asks
 */
public record ClientOfModel(String model, String client) {}
