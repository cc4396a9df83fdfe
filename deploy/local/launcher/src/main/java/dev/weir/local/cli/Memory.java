package dev.weir.local.cli;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.process.PidState;
import dev.weir.local.process.Proc;
import dev.weir.local.supervise.PartControl;
import java.util.stream.Stream;

/** What the parts take. */
final class Memory {

    private Memory() {}

    /** Resident memory of all running parts in bytes. */
    static long resident(PartGraph parts, MeshFolder folder) {
        return resident(parts.startOrder().stream(), folder);
    }

    /** Resident memory of those that run in bytes. */
    static long resident(Stream<Part> parts, MeshFolder folder) {
        return parts.map(part -> new PartControl(part, folder).process())
                .filter(PidState.Alive.class::isInstance)
                .map(PidState.Alive.class::cast)
                .mapToLong(alive -> Proc.residentBytes(alive.process().pid()))
                .sum();
    }
}
