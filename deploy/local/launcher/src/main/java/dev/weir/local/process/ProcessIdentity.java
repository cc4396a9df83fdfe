package dev.weir.local.process;

import java.io.IOException;
import java.util.Optional;

/**
 * One process for as long as the machine runs. A pid alone is given away again; together with the boot and the tick
 * at which the process started it names one process for good.
 *
 * @param pid process id, at least 1
 * @param boot id of the machine's boot, as {@code /proc/sys/kernel/random/boot_id} gives it
 * @param startTick clock ticks between boot and start, field 22 of {@code /proc/<pid>/stat} (proc(5))
 */
public record ProcessIdentity(long pid, String boot, long startTick) {

    public ProcessIdentity {
        if (pid < 1 || startTick < 0 || boot.isBlank()) {
            throw new IllegalArgumentException("no process has pid " + pid + " and start " + startTick);
        }
    }

    /** The identity of a living process; empty when no process has this pid. */
    public static Optional<ProcessIdentity> of(long pid) {
        return Proc.startTick(pid).map(tick -> new ProcessIdentity(pid, Proc.boot(), tick));
    }

    /** Whether this very process, and not a later one with its pid, still runs. */
    public boolean isAlive() {
        return of(pid).filter(this::equals).isPresent();
    }

    String line() {
        return pid + " " + boot + " " + startTick;
    }

    static ProcessIdentity parse(String line) throws IOException {
        String[] words = line.strip().split(" ");
        if (words.length != 3) {
            throw new IOException("a pid file holds a pid, a boot id and a start tick, not: " + line);
        }
        try {
            return new ProcessIdentity(Long.parseLong(words[0]), words[1], Long.parseLong(words[2]));
        } catch (IllegalArgumentException e) {
            throw new IOException("a pid file cannot be read: " + line, e);
        }
    }
}
