package dev.weir.deployer.core.gate;

import dev.weir.artifacts.Digest;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.SignatureCheck;
import dev.weir.deployer.core.gate.GateDecision.Passed;
import dev.weir.deployer.core.gate.GateDecision.Pending;
import dev.weir.deployer.core.gate.GateDecision.Refused;

/** Lets through what a trusted key signed: this model, with exactly the published digest. */
public final class SignatureGate implements Gate {

    @Override
    public GateName name() {
        return GateName.SIGNATURE;
    }

    @Override
    public GateDecision judge(Publication published, Candidate known) {
        return known.signature()
                .map(signature -> judge(published, signature.check()))
                .orElseGet(() -> new Pending("it was not signed yet"));
    }

    private static GateDecision judge(Publication published, SignatureCheck check) {
        return switch (check) {
            case SignatureCheck.Doubtful(String doubt) -> new Refused("the signature proves nothing: " + doubt);
            case SignatureCheck.Proven(ModelName model, Digest digest) -> compare(published, model, digest);
        };
    }

    private static GateDecision compare(Publication published, ModelName model, Digest digest) {
        if (!model.equals(published.model().model())) {
            return new Refused("the signature is of model " + model);
        }
        if (!digest.equals(published.digest())) {
            return new Refused("what was signed has digest " + digest + ", what was published " + published.digest());
        }
        return new Passed("a trusted key signed " + digest);
    }
}
