/** What is done when something becomes known, and what it asks of storage. */
@NullMarked
package dev.weir.finops.core.desk;

import org.jspecify.annotations.NullMarked;
