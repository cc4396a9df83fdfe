package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Fact;
import dev.weir.mesh.Envelope;

/** A fact and the event that said it. */
record Heard(Envelope envelope, Fact fact) {}
