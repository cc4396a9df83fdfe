package dev.weir.local.supervise;

import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.local.part.StartFailure;
import dev.weir.local.process.PortHolder;
import dev.weir.local.process.Proc;
import java.time.Duration;

/** Makes sure that a part can have its ports. */
final class PortGuard {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_COMMAND = 100;

    private PortGuard() {}

    /**
     * Waits a moment for ports that a former process of the part may still be giving up.
     *
     * @throws StartFailure naming the port, who holds it and the remedy
     */
    static void check(Part part, Pause pause) throws StartFailure, InterruptedException {
        for (PortUse use : part.ports()) {
            if (!pause.until(() -> PortHolder.isFree(use.port()), PATIENCE)) {
                throw new StartFailure(message(part, use));
            }
        }
    }

    private static String message(Part part, PortUse use) {
        String holder = PortHolder.find(use.port())
                .map(pid -> "by process " + pid + " (" + shortened(Proc.commandLine(pid)) + ")")
                .orElse("by a process that is not yours to see");
        return "%s cannot start: port %d (%s) is in use %s.%n  Stop that process, or take other ports: ./weir up --port-base 29000"
                .formatted(part.name(), use.port(), use.purpose(), holder);
    }

    private static String shortened(String commandLine) {
        String command = commandLine.replaceAll("\\s+", " ");
        return command.length() <= LONGEST_COMMAND ? command : command.substring(0, LONGEST_COMMAND) + "…";
    }
}
