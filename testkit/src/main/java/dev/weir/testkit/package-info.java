/** Real parts for tests: broker, schema registry, database, a client of the mesh; and the rules that code keeps. */
@NullMarked
package dev.weir.testkit;

import org.jspecify.annotations.NullMarked;
