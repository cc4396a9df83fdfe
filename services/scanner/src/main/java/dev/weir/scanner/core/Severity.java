package dev.weir.scanner.core;

/** How bad a finding is, mildest first. */
public enum Severity {
    INFORMATIONAL,
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
