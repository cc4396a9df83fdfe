package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.rollout.Deployment;
import java.util.List;

/** What follows from all that is known about a version. */
public sealed interface Decision {

    /** Something is missing, and nothing refuses. */
    record Wait(List<GateResult> gates) implements Decision {
        public Wait {
            gates = List.copyOf(gates);
        }
    }

    /** Every gate passed. */
    record Deploy(Deployment deployment, List<GateResult> gates) implements Decision {
        public Deploy {
            gates = List.copyOf(gates);
        }
    }

    /** At least one gate refuses. */
    record Block(Publication publication, List<GateResult> gates) implements Decision {
        public Block {
            gates = List.copyOf(gates);
        }
    }
}
