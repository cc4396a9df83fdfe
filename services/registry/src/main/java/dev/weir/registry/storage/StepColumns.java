package dev.weir.registry.storage;

import dev.weir.registry.core.passport.Deployment;
import dev.weir.registry.core.passport.Place;
import dev.weir.registry.core.passport.Step;
import java.sql.SQLException;
import java.util.Optional;

/** A step in the columns of the timeline. */
record StepColumns(
        String kind,
        Optional<String> deploymentId,
        Optional<String> environment,
        Optional<String> cluster,
        Optional<String> restored,
        Optional<Boolean> clean) {

    static StepColumns of(Step step) {
        return switch (step) {
            case Step.Trained ignored -> plain("TRAINED");
            case Step.Published(String environment) -> in("PUBLISHED", environment);
            case Step.Scanned(boolean clean) ->
                new StepColumns(
                        "SCANNED",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(clean));
            case Step.Signed ignored -> plain("SIGNED");
            case Step.Costed ignored -> plain("COSTED");
            case Step.Approved ignored -> plain("APPROVED");
            case Step.Rejected ignored -> plain("REJECTED");
            case Step.Committed(Deployment deployment) -> of("COMMITTED", deployment, Optional.empty());
            case Step.Succeeded(Deployment deployment) -> of("SUCCEEDED", deployment, Optional.empty());
            case Step.Failed(Deployment deployment) -> of("FAILED", deployment, Optional.empty());
            case Step.Blocked(String environment) -> in("BLOCKED", environment);
            case Step.RolledBack(Deployment deployment, Optional<String> restored) ->
                of("ROLLED_BACK", deployment, restored);
            case Step.Noted ignored -> plain("NOTED");
        };
    }

    /** The step that a row has. */
    static Step read(Row row) throws SQLException {
        String kind = row.text("step");
        return switch (kind) {
            case "TRAINED" -> new Step.Trained();
            case "PUBLISHED" -> new Step.Published(row.text("environment"));
            case "SCANNED" -> new Step.Scanned(row.flag("clean"));
            case "SIGNED" -> new Step.Signed();
            case "COSTED" -> new Step.Costed();
            case "APPROVED" -> new Step.Approved();
            case "REJECTED" -> new Step.Rejected();
            case "COMMITTED" -> new Step.Committed(deployment(row));
            case "SUCCEEDED" -> new Step.Succeeded(deployment(row));
            case "FAILED" -> new Step.Failed(deployment(row));
            case "BLOCKED" -> new Step.Blocked(row.text("environment"));
            case "ROLLED_BACK" -> new Step.RolledBack(deployment(row), row.perhapsText("restored"));
            case "NOTED" -> new Step.Noted();
            default -> throw new IllegalStateException("the timeline has a step of no known kind: " + kind);
        };
    }

    private static Deployment deployment(Row row) throws SQLException {
        return new Deployment(row.text("deployment_id"), new Place(row.text("environment"), row.text("cluster")));
    }

    private static StepColumns plain(String kind) {
        return new StepColumns(
                kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StepColumns in(String kind, String environment) {
        return new StepColumns(
                kind, Optional.empty(), Optional.of(environment), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static StepColumns of(String kind, Deployment deployment, Optional<String> restored) {
        return new StepColumns(
                kind,
                Optional.of(deployment.id()),
                Optional.of(deployment.place().environment()),
                Optional.of(deployment.place().cluster()),
                restored,
                Optional.empty());
    }
}
