package dev.weir.finops.core.desk;

import java.time.Instant;

/**
 * A deployment as its events tell it.
 *
 * @param since when it was committed or became ready, the later that is known
 */
public record Deployment(String id, String model, String version, String commit, Instant since) {}
