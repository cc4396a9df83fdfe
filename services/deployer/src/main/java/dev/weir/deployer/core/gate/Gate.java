package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;

/** A condition of deployment. Pure: the same facts get the same decision. */
public interface Gate {

    GateName name();

    /** Judges a version that was published, by what is known of it so far. */
    GateDecision judge(Publication published, Candidate known);
}
