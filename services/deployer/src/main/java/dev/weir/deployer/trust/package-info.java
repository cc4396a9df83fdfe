/** Verifies signature bundles against the keys that are trusted here. */
@NullMarked
package dev.weir.deployer.trust;

import org.jspecify.annotations.NullMarked;
