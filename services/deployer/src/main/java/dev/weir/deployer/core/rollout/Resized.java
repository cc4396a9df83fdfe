package dev.weir.deployer.core.rollout;

/** What a recommendation makes of a manifest. */
public sealed interface Resized {

    /** Its new bytes. */
    record Changed(byte[] bytes) implements Resized {}

    /** Nothing, and why. */
    record Refused(String reason) implements Resized {}
}
