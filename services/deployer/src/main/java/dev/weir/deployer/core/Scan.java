package dev.weir.deployer.core;

import dev.weir.artifacts.Digest;

/**
 * A scan of a version.
 *
 * @param digest digest of what was scanned
 * @param worst the most severe finding in a sentence; empty when there is none
 */
public record Scan(Digest digest, ScanVerdict verdict, String worst) {}
