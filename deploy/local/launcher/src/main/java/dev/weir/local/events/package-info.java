/** The mesh's facts as somebody outside the services sees and says them, by plain Kafka clients. */
@NullMarked
package dev.weir.local.events;

import org.jspecify.annotations.NullMarked;
