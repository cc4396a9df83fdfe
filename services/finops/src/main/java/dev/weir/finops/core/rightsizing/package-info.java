/** What deployments need, beside what they keep. */
@NullMarked
package dev.weir.finops.core.rightsizing;

import org.jspecify.annotations.NullMarked;
