package dev.weir.finops.core.usage;

/**
 * To whom a cost belongs; empty where it is not known.
 *
 * @param model model name
 * @param version model version
 * @param deployment deployment id
 */
public record Allocation(
        String model, String version, String deployment, String owner, String project, String environment) {}
