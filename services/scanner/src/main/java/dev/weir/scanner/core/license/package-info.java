/** Licences: SPDX expressions, what licences ask for, and what an organisation allows. */
@NullMarked
package dev.weir.scanner.core.license;

import org.jspecify.annotations.NullMarked;
