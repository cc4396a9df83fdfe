/** From a recommendation to a change of desired state, or to the reason why not. */
@NullMarked
package dev.weir.deployer.core.rightsizing;

import org.jspecify.annotations.NullMarked;
