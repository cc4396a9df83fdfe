package dev.weir.examples.flights.cli;

import dev.weir.examples.flights.mesh.Standing;
import picocli.CommandLine.Option;

/** What a new version is for and who answers for it. */
final class StandingOptions {

    @Option(names = "--environment", description = "Where it is meant to be served (${DEFAULT-VALUE}).")
    private String environment = "staging";

    @Option(names = "--owner", description = "Who answers for it (${DEFAULT-VALUE}).")
    private String owner = "flights-team";

    @Option(names = "--project", description = "Project that it belongs to (${DEFAULT-VALUE}).")
    private String project = "punctuality";

    Standing of(String model) {
        return new Standing(model, environment, owner, project);
    }
}
