package dev.weir.local.cli;

import dev.weir.local.part.Part;
import dev.weir.local.part.StartFailure;
import dev.weir.local.supervise.Start;
import dev.weir.local.supervise.SupervisorLog;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.time.Duration;

/**
 * Tells a person what a supervisor does.
 *
 * @param terminal where
 */
record TerminalSupervisorLog(Terminal terminal) implements SupervisorLog {

    @Override
    public void died(Part part, Duration pause) {
        terminal.line(terminal.bad("  " + part.name() + " died; it is started again in " + Figures.seconds(pause)));
    }

    @Override
    public void restarted(Part part, Start start) {
        terminal.line(PartLines.started(terminal, part, start));
    }

    @Override
    public void notRestarted(Part part, StartFailure failure) {
        terminal.line(terminal.bad("  " + failure.getMessage()));
    }
}
