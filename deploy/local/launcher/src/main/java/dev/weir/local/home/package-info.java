/** Where things are on this machine: the checkout, the data folder, the ports, the Java runtime. */
@NullMarked
package dev.weir.local.home;

import org.jspecify.annotations.NullMarked;
