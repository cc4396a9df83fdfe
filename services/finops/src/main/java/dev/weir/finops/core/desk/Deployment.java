package dev.weir.finops.core.desk;

import java.time.Instant;

/**
 * A deployment as its events tell it.
 *
 * @param commit empty when it is known by its usage only
 * @param since when it was committed, became ready or was first metered, the latest that is known
 */
public record Deployment(String id, String model, String version, String commit, Instant since) {}
