package dev.weir.drift.json;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.settings.DoorSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Documents within the limits that operators set. */
@ApplicationScoped
class DocumentsProducer {

    private static final int NAME_CHARACTERS = 1000;
    private static final int NUMBER_CHARACTERS = 100;

    @Produces
    @Singleton
    Documents documents(DoorSettings doors) {
        DoorSettings.Limits limits = doors.limits();
        return new JsonDocuments(new JsonDocuments.Limits(
                limits.bytes(), limits.depth(), limits.values(), NAME_CHARACTERS, NUMBER_CHARACTERS));
    }
}
