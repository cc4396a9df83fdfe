package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Naming;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Refused;

/** Lets through what files and Kubernetes objects can safely be named after. */
public final class NameGate implements Gate {

    @Override
    public GateName name() {
        return GateName.NAME;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return switch (Naming.of(published.environment())) {
            case Naming.Refused(String reason) -> new Refused(reason);
            case Naming.Named ignored ->
                switch (Naming.of(published.model().model())) {
                    case Naming.Refused(String reason) -> new Refused(reason);
                    case Naming.Named named -> new Passed("its objects are named " + named.name());
                };
        };
    }
}
