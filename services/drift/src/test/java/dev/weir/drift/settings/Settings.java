package dev.weir.drift.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** Reads settings as the service does. */
final class Settings {

    private static final int PRIORITY = 200;

    private Settings() {}

    static <T> T read(Class<T> mapping, Map<String, String> values) {
        return new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withDefaultValues(values)
                .withConverter(Duration.class, PRIORITY, new DurationConverter())
                .build()
                .getConfigMapping(mapping);
    }
}
