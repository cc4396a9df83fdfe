/** What clusters tell the deployer over HTTP, and what it tells people. */
@NullMarked
package dev.weir.deployer.http;

import org.jspecify.annotations.NullMarked;
