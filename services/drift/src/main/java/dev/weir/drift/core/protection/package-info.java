/** Attacks and misuse, as requests and labels show them: guards over the traffic of one client, one model, one source. */
@NullMarked
package dev.weir.drift.core.protection;

import org.jspecify.annotations.NullMarked;
