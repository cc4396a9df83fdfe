package dev.weir.registry.core.retraining;

import dev.weir.registry.core.fact.DataWindow;
import dev.weir.registry.core.model.VersionId;
import java.time.Instant;

/**
 * Drift of a version.
 *
 * @param kind what drifted, in a word
 * @param window the traffic that shows it
 */
public record DriftSignal(
        VersionId version, String kind, Recommendation recommendation, DataWindow window, Instant detectedAt) {}
