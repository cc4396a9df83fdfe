package dev.weir.local.process;

import java.nio.file.Path;

/** What a pid file tells about its process. */
public sealed interface PidState {

    /** The very process that was started still runs. */
    record Alive(ProcessIdentity process) implements PidState {}

    /** The process is gone; another may have its pid by now and is none of ours. */
    record Stale(Path file) implements PidState {}

    /** Never started, or stopped in good order. */
    record Absent() implements PidState {}
}
