package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.ModelName;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.mesh.Event;
import org.apache.avro.specific.SpecificRecord;

/**
 * Reads the facts of one topic.
 *
 * @param <T> the topic's record
 */
interface FactReader<T extends SpecificRecord> {

    String topic();

    Class<T> type();

    /**
     * What an event means to the deployer.
     *
     * @throws IllegalArgumentException when it means nothing
     */
    Fact read(Event<T> event);

    static ModelVersion version(String model, String version) {
        return new ModelVersion(new ModelName(model), VersionNumber.parse(version));
    }
}
