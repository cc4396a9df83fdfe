/**
 * Claim check: bytes lie in a content-addressed store, events carry where they lie and what they hash to, and no byte
 * is trusted before its digest is verified.
 */
@NullMarked
package dev.weir.artifacts;

import org.jspecify.annotations.NullMarked;
