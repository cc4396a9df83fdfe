package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Refused;

/** Lets through what has a file that a model server can load. */
public final class FormatGate implements Gate {

    @Override
    public GateName name() {
        return GateName.FORMAT;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return published
                .servable()
                .<GateDecision>map(artifact -> new Passed(artifact.name() + " can be served"))
                .orElseGet(() -> new Refused("none of its files is in a format that can be served (ONNX)"));
    }
}
