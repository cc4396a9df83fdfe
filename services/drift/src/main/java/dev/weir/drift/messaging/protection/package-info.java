/** Watches clients and models for attacks. */
@NullMarked
package dev.weir.drift.messaging.protection;

import org.jspecify.annotations.NullMarked;
