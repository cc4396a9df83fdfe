/** Statements about vulnerabilities (VEX): which ones do not matter here, why, and for how long that is believed. */
@NullMarked
package dev.weir.scanner.core.vex;

import org.jspecify.annotations.NullMarked;
