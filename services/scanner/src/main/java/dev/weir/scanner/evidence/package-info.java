/** Documents about a scan: the CycloneDX bill of materials and the report, in JSON. */
@NullMarked
package dev.weir.scanner.evidence;

import org.jspecify.annotations.NullMarked;
