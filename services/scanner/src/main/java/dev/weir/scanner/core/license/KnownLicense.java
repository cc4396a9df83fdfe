package dev.weir.scanner.core.license;

/**
 * A licence of the catalogue.
 *
 * @param id SPDX id, or {@code LicenseRef-…} where SPDX has none
 * @param kind what it asks for
 * @param conditions in a sentence; empty when the kind says it all
 */
public record KnownLicense(String id, LicenseKind kind, String conditions) {}
