package dev.weir.deployer.core;

import dev.weir.artifacts.ArtifactReference;

/** A signature of a version, and what verifying it found. */
public record Signature(ArtifactReference bundle, SignatureCheck check) {}
