package dev.weir.finops.core.allocation;

/**
 * How what nobody used, and what serves many, is split.
 *
 * @param idle capacity of a node that its workloads left, among these workloads
 * @param shared pools, among all who used something in the same currency
 */
public record AllocationPolicy(Split idle, Split shared) {}
