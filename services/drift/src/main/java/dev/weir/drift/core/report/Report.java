package dev.weir.drift.core.report;

import java.util.List;

/**
 * A model as its last windows show it.
 *
 * @param versions the one with the latest window first
 * @param doors through which logs of other systems came, if any did
 */
public record Report(String model, List<VersionReport> versions, List<DoorFigures> doors) {

    public Report {
        versions = List.copyOf(versions);
        doors = List.copyOf(doors);
    }
}
