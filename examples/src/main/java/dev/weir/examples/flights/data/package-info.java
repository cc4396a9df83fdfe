/** Flights of 2001: what was known at departure, and whether they came late. */
@NullMarked
package dev.weir.examples.flights.data;

import org.jspecify.annotations.NullMarked;
