package dev.weir.local.supervise;

import dev.weir.local.process.ProcessIdentity;
import java.time.Duration;

/** What a start came to. */
public sealed interface Start {

    ProcessIdentity process();

    /** It ran already. */
    record Kept(ProcessIdentity process) implements Start {}

    /**
     * It was started.
     *
     * @param took from the decision to start it until it was ready
     */
    record Started(ProcessIdentity process, Duration took) implements Start {}
}
