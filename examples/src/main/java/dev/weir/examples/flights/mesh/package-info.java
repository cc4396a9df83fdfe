/** How this producer speaks with the mesh: plain Kafka clients and HTTP. */
@NullMarked
package dev.weir.examples.flights.mesh;

import org.jspecify.annotations.NullMarked;
