package dev.weir.drift.core.report;

import java.util.List;

/**
 * A model as its last windows show it.
 *
 * @param versions the one with the latest window first
 */
public record Report(String model, List<VersionReport> versions) {

    public Report {
        versions = List.copyOf(versions);
    }
}
