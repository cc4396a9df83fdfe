package dev.weir.local.part;

import dev.weir.local.process.Signal;
import java.util.List;
import java.util.Set;

/**
 * One process of the local mesh.
 *
 * @param name as {@code status} and the log's file name show it
 * @param ports what it listens on, the most telling first; none for a part that only reacts
 * @param launch how its process is started
 * @param readiness when it counts as started
 * @param dependsOn names of parts that must be ready before it is started
 * @param stop how it is asked to end
 * @param before done before each start
 * @param after done once it is ready
 */
public record Part(
        String name,
        List<PortUse> ports,
        Launch launch,
        Readiness readiness,
        Set<String> dependsOn,
        Signal stop,
        Step before,
        Step after) {

    public Part {
        if (!name.matches("[a-z][a-z-]*")) {
            throw new IllegalArgumentException("a part is named in lower-case letters, not " + name);
        }
        if (dependsOn.contains(name)) {
            throw new IllegalArgumentException(name + " depends on itself");
        }
        ports = List.copyOf(ports);
        dependsOn = Set.copyOf(dependsOn);
    }

    /** A part that needs nothing done around its start and ends when it is told to. */
    public Part(String name, List<PortUse> ports, Launch launch, Readiness readiness, Set<String> dependsOn) {
        this(name, ports, launch, readiness, dependsOn, Signal.TERM, Step.NOTHING, Step.NOTHING);
    }

    /** The port that people use, as text; a dash for a part that listens on none. */
    public String port() {
        return ports.isEmpty() ? "-" : Integer.toString(ports.getFirst().port());
    }

    /** The same part with something to do before each start and once it is ready. */
    public Part with(Step doneBefore, Step doneAfter) {
        return new Part(name, ports, launch, readiness, dependsOn, stop, doneBefore, doneAfter);
    }

    /** The same part, ended by another signal. */
    public Part stoppedBy(Signal signal) {
        return new Part(name, ports, launch, readiness, dependsOn, signal, before, after);
    }
}
