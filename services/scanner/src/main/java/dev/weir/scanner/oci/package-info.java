/** Artifacts from, and evidence into, registries of the OCI distribution specification 1.1. */
@NullMarked
package dev.weir.scanner.oci;

import org.jspecify.annotations.NullMarked;
