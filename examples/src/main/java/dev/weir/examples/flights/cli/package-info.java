/** The commands of the example. */
@NullMarked
package dev.weir.examples.flights.cli;

import org.jspecify.annotations.NullMarked;
