/** What is known about a version and what follows from it: facts, gates, decisions. No framework, no broker, no Git. */
@NullMarked
package dev.weir.deployer.core;

import org.jspecify.annotations.NullMarked;
