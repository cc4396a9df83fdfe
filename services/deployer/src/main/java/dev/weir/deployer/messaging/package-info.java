/** Topics in and out: facts about versions are joined in a stream, facts about deployments are said. */
@NullMarked
package dev.weir.deployer.messaging;

import org.jspecify.annotations.NullMarked;
