/** Processes of this machine: who they are, whether they are ours, what they hold. */
@NullMarked
package dev.weir.local.process;

import org.jspecify.annotations.NullMarked;
