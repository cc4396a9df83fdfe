package dev.weir.registry.http;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The event that a request became. */
@Schema(description = "The event that the request became.")
record Said(
        @Schema(description = "Id of the event (ce_id).") String eventId) {}
