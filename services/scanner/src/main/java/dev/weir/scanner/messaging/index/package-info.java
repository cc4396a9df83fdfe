/**
 * Which versions each advisory concerns: hears {@code advisory.published} and the inventory of every scanned version,
 * says {@code scan.completed} again when what is known of a version's dependencies changes.
 */
@NullMarked
package dev.weir.scanner.messaging.index;

import org.jspecify.annotations.NullMarked;
