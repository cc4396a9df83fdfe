/** Advisories about packages, and which dependencies they concern (Open Source Vulnerability format, schema 1.7.5). */
@NullMarked
package dev.weir.scanner.core.advisory;

import org.jspecify.annotations.NullMarked;
