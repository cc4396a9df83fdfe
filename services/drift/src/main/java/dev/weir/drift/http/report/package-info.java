/** Reports as pages that stand alone: no script, no font, no other file. */
@NullMarked
package dev.weir.drift.http.report;

import org.jspecify.annotations.NullMarked;
