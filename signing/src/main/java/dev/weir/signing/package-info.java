/**
 * OpenSSF Model Signing v1.0 with elliptic-curve keys: a Sigstore bundle v0.3 around a DSSE envelope around an in-toto
 * statement that binds the names and digests of a model's files. Works from digests; never reads the files again.
 */
@NullMarked
package dev.weir.signing;

import org.jspecify.annotations.NullMarked;
