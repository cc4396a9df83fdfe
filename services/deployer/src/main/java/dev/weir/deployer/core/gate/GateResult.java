package dev.weir.deployer.core.gate;

/** A gate and what it said. */
public record GateResult(GateName gate, GateDecision decision) {}
