package dev.weir.scanner.core;

import dev.weir.artifacts.ArtifactReference;

/**
 * A document that was kept.
 *
 * @param reference where it is and what it hashes to
 * @param mediaType IANA media type
 */
public record Evidence(ArtifactReference reference, String mediaType) {}
