package dev.weir.registry.core.fact;

/**
 * A document that supports a fact, by claim check.
 *
 * @param name what it is, for example sbom
 */
public record Evidence(String name, String uri, String digest) {}
