package dev.weir.cluster.notification;

/** Carries one notification to the deployer. */
@FunctionalInterface
interface Delivery {

    /** Whether the deployer took it. */
    boolean deliver(byte[] body) throws InterruptedException;
}
