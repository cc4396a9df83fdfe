package dev.weir.local.cli;

import dev.weir.local.part.Part;
import dev.weir.local.supervise.Start;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.util.Locale;

/** One line per part. */
final class PartLines {

    private PartLines() {}

    static String started(Terminal terminal, Part part, Start start) {
        String how = switch (start) {
            case Start.Kept kept -> terminal.quiet("runs already");
            case Start.Started started -> Figures.seconds(started.took());
        };
        return line(part, terminal.good("ready") + "  " + how);
    }

    static String stopped(Part part) {
        return line(part, "stopped");
    }

    private static String line(Part part, String what) {
        return String.format(Locale.ROOT, "  %-16s %5s  %s", part.name(), part.port(), what);
    }
}
