/** Artifacts in and evidence out, through the content-addressed store. */
@NullMarked
package dev.weir.scanner.store;

import org.jspecify.annotations.NullMarked;
