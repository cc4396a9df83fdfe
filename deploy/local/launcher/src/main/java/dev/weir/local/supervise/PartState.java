package dev.weir.local.supervise;

import dev.weir.local.process.ProcessIdentity;

/** How a part is at this moment. */
public sealed interface PartState {

    /** Its process runs and it does its work. */
    record Ready(ProcessIdentity process) implements PartState {}

    /** Its process runs, but it is not, or not yet, fit for work. */
    record Unready(ProcessIdentity process) implements PartState {}

    /** Its process ended without being told to. */
    record Died() implements PartState {}

    /** It was never started, or was stopped. */
    record Stopped() implements PartState {}
}
