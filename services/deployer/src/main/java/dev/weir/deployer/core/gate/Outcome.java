package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.Placement;
import java.util.List;

/** What there is to say after a fact was heard. */
public sealed interface Outcome {

    record Nothing() implements Outcome {}

    record Committed(Deployment deployment, Placement.Committed placement) implements Outcome {}

    record Blocked(Publication publication, List<GateResult> gates) implements Outcome {
        public Blocked {
            gates = List.copyOf(gates);
        }
    }
}
