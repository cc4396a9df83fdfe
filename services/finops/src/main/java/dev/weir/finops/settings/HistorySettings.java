package dev.weir.finops.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.util.Optional;

/** Where closed months are kept. */
@ConfigMapping(prefix = "weir.finops.history")
public interface HistorySettings {

    /** Folder of the Parquet files; without one closed months stay in PostgreSQL. */
    Optional<Path> folder();

    /**
     * Closed months that stay in PostgreSQL beside their files, so that corrections find what they correct and forecasts
     * have a past.
     */
    @WithDefault("15")
    @WithName("keep-months")
    int keepMonths();

    /** Memory that questions to the history may take, for example {@code 512MB}. */
    @WithDefault("512MB")
    @WithName("memory-limit")
    String memoryLimit();

    /** Threads that answer a question to the history. */
    @WithDefault("2")
    int threads();
}
