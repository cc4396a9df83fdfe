/** To whom idle and shared cost is split, and how much of all cost is tagged. */
@NullMarked
package dev.weir.finops.core.allocation;

import org.jspecify.annotations.NullMarked;
