package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.Placement;
import java.util.List;

/** What there is to say after a fact was heard. */
public sealed interface Outcome {

    record Nothing() implements Outcome {}

    /**
     * It is desired.
     *
     * @param gates what they said, all of them in its favour
     */
    record Committed(Deployment deployment, Placement.Committed placement, List<GateResult> gates) implements Outcome {
        public Committed {
            gates = List.copyOf(gates);
        }

        /** What speaks against it all the same. */
        public List<String> warnings() {
            return gates.stream()
                    .map(GateResult::decision)
                    .filter(GateDecision.Warned.class::isInstance)
                    .map(GateDecision::reason)
                    .toList();
        }
    }

    record Blocked(Publication publication, List<GateResult> gates) implements Outcome {
        public Blocked {
            gates = List.copyOf(gates);
        }
    }
}
