package dev.weir.registry.core.passport;

/**
 * One deployment of one version.
 *
 * @param id the same on every fact about it
 */
public record Deployment(String id, Place place) {}
