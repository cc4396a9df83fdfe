package dev.weir.scanner.core.license;

/** What a licence is of. */
public enum LicenseScope {
    MODEL,
    DEPENDENCY,
    DATASET
}
