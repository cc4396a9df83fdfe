package dev.weir.deployer.core;

/** Which end of an estimate must fit the budget. */
public enum CostBound {
    EXPECTED,
    HIGH
}
