package dev.weir.deployer.core;

/** How bad an anomaly is, the mildest first. */
public enum Severity {
    UNKNOWN,
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
