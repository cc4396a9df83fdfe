package dev.weir.deployer.core.rightsizing;

/** How risky a change is, from little to much. */
public enum Risk {
    LOW,
    MEDIUM,
    HIGH
}
