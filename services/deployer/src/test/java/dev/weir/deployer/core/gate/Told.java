package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Fact;

/** What is known after facts were told. */
final class Told {

    private Told() {}

    static Candidate candidate(Fact... facts) {
        Candidate candidate = Candidate.unknown(facts[0].model());
        for (Fact fact : facts) {
            candidate = candidate.with(fact, Examples::trusting);
        }
        return candidate;
    }

    static GateDecision judge(Gate gate, Fact... facts) {
        Candidate candidate = candidate(facts);
        return gate.judge(candidate.publication().orElseThrow(), candidate);
    }
}
