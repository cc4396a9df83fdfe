/** Desired state in a Git repository: signed commits, pushed, with trailers that tell events what they need. */
@NullMarked
package dev.weir.deployer.git;

import org.jspecify.annotations.NullMarked;
