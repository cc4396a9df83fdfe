package dev.weir.drift.messaging.report;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.ServingMark;
import dev.weir.events.DeploymentRolledBack;
import dev.weir.events.DeploymentSucceeded;
import dev.weir.mesh.Event;
import dev.weir.mesh.PermanentFailure;

/** What facts about deployments say of who serves. */
final class ServingMarks {

    private ServingMarks() {}

    static ServingMark succeeded(Event<DeploymentSucceeded> event) {
        DeploymentSucceeded data = event.data();
        requireKey(event.key(), new ModelVersion(data.getModel(), data.getVersion()));
        return new ServingMark(
                data.getEnvironment() + '/' + data.getCluster(),
                data.getVersion(),
                data.getCommit(),
                data.getObservedAt());
    }

    /** The version before serves again, if there was one. */
    static ServingMark rolledBack(Event<DeploymentRolledBack> event) {
        DeploymentRolledBack data = event.data();
        requireKey(event.key(), new ModelVersion(data.getModel(), data.getVersion()));
        return new ServingMark(
                data.getEnvironment() + '/' + data.getCluster(),
                data.getRestoredVersion().orElse(""),
                data.getCommit(),
                data.getRolledBackAt());
    }

    private static void requireKey(String key, ModelVersion version) {
        if (!key.equals(version.model())) {
            throw new PermanentFailure("the record key is " + key + " and not " + version.model());
        }
    }
}
