package dev.weir.deployer.core;

/**
 * Who answers and pays for a model; either may be empty.
 *
 * @param owner person or team
 * @param project project it belongs to
 */
public record Ownership(String owner, String project) {}
