package dev.weir.finops.core.rightsizing;

/**
 * A deployment and what is known of its demand.
 *
 * @param environment empty where it is not known
 */
public record Sized(String deployment, String model, String version, String environment, Demand demand) {}
