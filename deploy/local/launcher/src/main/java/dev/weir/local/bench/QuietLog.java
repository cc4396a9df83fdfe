package dev.weir.local.bench;

import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.supervise.Start;
import dev.weir.local.supervise.SupervisorLog;
import java.time.Duration;

/** A supervisor's restarts are what a benchmark expects; only failures to restart are news. */
final class QuietLog implements SupervisorLog {

    @Override
    public void died(Part part, Duration pause) {}

    @Override
    public void restarted(Part part, Start start) {}

    @Override
    public void notRestarted(Part part, StartFailure failure) {
        System.err.println("  " + part.name() + " could not be restarted: " + failure.getMessage());
    }
}
