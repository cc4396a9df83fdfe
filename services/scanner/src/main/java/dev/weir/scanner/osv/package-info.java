/** Advisories in the Open Source Vulnerability format, schema 1.7.5. */
@NullMarked
package dev.weir.scanner.osv;

import org.jspecify.annotations.NullMarked;
