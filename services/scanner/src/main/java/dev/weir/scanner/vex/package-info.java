/** Reads statements about vulnerabilities from documents: OpenVEX and CycloneDX. */
@NullMarked
package dev.weir.scanner.vex;

import org.jspecify.annotations.NullMarked;
