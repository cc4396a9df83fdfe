/** The gates between a published version and its deployment: each a pure policy over what is known so far. */
@NullMarked
package dev.weir.deployer.core.gate;

import org.jspecify.annotations.NullMarked;
