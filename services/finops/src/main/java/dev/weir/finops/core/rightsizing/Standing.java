package dev.weir.finops.core.rightsizing;

import java.time.Instant;

/**
 * A recommendation that was said and would be made again.
 *
 * @param said when
 */
public record Standing(String deployment, String model, String version, Recommendation recommendation, Instant said) {}
