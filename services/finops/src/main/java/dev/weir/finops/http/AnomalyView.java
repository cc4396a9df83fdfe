package dev.weir.finops.http;

import java.time.Instant;

/** An anomaly as JSON; amounts as decimal strings. */
public record AnomalyView(
        String id,
        String scope,
        String actual,
        String expected,
        String upperBound,
        String currency,
        String suspectedDeployment,
        Instant start,
        Instant detectedAt) {}
