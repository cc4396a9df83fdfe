package dev.weir.finops;

import dev.weir.finops.core.usage.Usage;
import java.util.Collection;

/** Where usage goes that this service itself learnt of. */
public interface UsageOutlet {

    /** Tells the mesh of usage; the same usage may be told again. Returns when the mesh has all of it. */
    void say(Collection<Usage> usages);
}
