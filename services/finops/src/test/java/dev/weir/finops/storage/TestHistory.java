package dev.weir.finops.storage;

import dev.weir.finops.settings.HistorySettings;
import java.nio.file.Path;
import java.util.Optional;

/** Small settings of a history. */
final class TestHistory {

    private TestHistory() {}

    /** In a folder, with closed months in PostgreSQL for one month. */
    static HistorySettings in(Path folder) {
        return new HistorySettings() {
            @Override
            public Optional<Path> folder() {
                return Optional.of(folder);
            }

            @Override
            public int keepMonths() {
                return 1;
            }

            @Override
            public String memoryLimit() {
                return "256MB";
            }

            @Override
            public int threads() {
                return 1;
            }
        };
    }
}
