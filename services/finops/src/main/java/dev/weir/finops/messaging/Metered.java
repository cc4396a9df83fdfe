package dev.weir.finops.messaging;

import dev.weir.finops.core.usage.Usage;
import dev.weir.mesh.Event;

/** Usage, and the event that told of it. */
record Metered(Event<?> cause, Usage usage) {}
