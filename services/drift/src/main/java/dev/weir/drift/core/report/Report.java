package dev.weir.drift.core.report;

import dev.weir.drift.core.serving.Mark;
import java.util.List;

/**
 * A model as its last windows show it.
 *
 * @param versions the one with the latest window first
 * @param deployments which versions came to serve where, oldest first
 * @param doors through which logs of other systems came, if any did
 */
public record Report(String model, List<VersionReport> versions, List<Mark> deployments, List<DoorFigures> doors) {

    public Report {
        versions = List.copyOf(versions);
        deployments = List.copyOf(deployments);
        doors = List.copyOf(doors);
    }
}
