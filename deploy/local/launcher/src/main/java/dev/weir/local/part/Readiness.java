package dev.weir.local.part;

/** Tells whether a part does its work. */
@FunctionalInterface
public interface Readiness {

    /** Asks once and answers within two seconds; a part that does not answer is not ready. */
    boolean holds() throws InterruptedException;

    /** Asks another only when this one holds. */
    default Readiness then(Readiness other) {
        return () -> holds() && other.holds();
    }
}
