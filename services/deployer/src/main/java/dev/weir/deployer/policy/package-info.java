/** The policies as they are configured. */
@NullMarked
package dev.weir.deployer.policy;

import org.jspecify.annotations.NullMarked;
