package dev.weir.drift.messaging;

import dev.weir.drift.core.ModelVersion;

/** Keys of the state stores. A zero character, which no name holds, keeps the parts apart. */
final class StateKeys {

    private static final char APART = '\0';

    private StateKeys() {}

    static String of(ModelVersion version) {
        return prefix(version.model()) + version.version();
    }

    /** What the keys of all versions of a model, and of no other, begin with. */
    static String prefix(String model) {
        return model + APART;
    }

    /** The version in a key of {@link #of(ModelVersion)}. */
    static String version(String key) {
        return key.substring(key.indexOf(APART) + 1);
    }

    static String inference(String model, String inferenceId) {
        return prefix(model) + inferenceId;
    }
}
