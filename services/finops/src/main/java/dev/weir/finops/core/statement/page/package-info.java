/** A statement as one page that needs nothing else: charts are drawn here, as SVG. */
@NullMarked
package dev.weir.finops.core.statement.page;

import org.jspecify.annotations.NullMarked;
