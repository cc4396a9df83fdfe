/** What the registry hears and says: one class per topic that it hears, from Avro to the core and back. */
@NullMarked
package dev.weir.registry.messaging;

import org.jspecify.annotations.NullMarked;
