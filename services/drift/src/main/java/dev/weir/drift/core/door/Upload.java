package dev.weir.drift.core.door;

import dev.weir.drift.core.inferencelog.Capture;
import java.util.List;

/** What lines of a body hold, each taken for itself. */
public record Upload(List<Capture> captures, List<Refusal> refused) {

    public Upload {
        captures = List.copyOf(captures);
        refused = List.copyOf(refused);
    }
}
