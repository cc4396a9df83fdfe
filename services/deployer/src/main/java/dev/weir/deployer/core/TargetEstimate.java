package dev.weir.deployer.core;

/**
 * What a version would cost on one target.
 *
 * @param monthly expected cost of 730 hours of serving
 */
public record TargetEstimate(TargetName target, Money monthly) {}
