/** What becomes of a deployment that costs more than what was there before explains. */
@NullMarked
package dev.weir.deployer.core.anomaly;

import org.jspecify.annotations.NullMarked;
