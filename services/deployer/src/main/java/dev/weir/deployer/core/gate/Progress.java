package dev.weir.deployer.core.gate;

import dev.weir.deployer.core.Candidate;

/** What is known after a fact was heard, and what there is to say. */
public record Progress(Candidate candidate, Outcome outcome) {}
