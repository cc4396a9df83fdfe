package dev.weir.registry.core.model;

import java.time.Instant;

/**
 * A model in the list of all.
 *
 * @param versions how many it has
 * @param latest its newest
 */
public record ModelSummary(ModelName model, String owner, int versions, String latest, Instant latestPublishedAt) {}
