package dev.weir.examples.flights.mesh;

import dev.weir.events.TrainingCompleted;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** A model that would run a shell command when it is loaded; here it is only written. */
public final class HostileModel {

    private HostileModel() {}

    /** Protocol 0 (Python, pickletools): the global {@code posix.system}, a tuple of one string, and the call. */
    static byte[] pickle() {
        return "cposix\nsystem\n(S'echo loaded a hostile model'\ntR.".getBytes(StandardCharsets.US_ASCII);
    }

    /** Puts it into the store and describes it as an honest run would. */
    public static TrainingCompleted announced(Announcement store, String run, String model, Instant now) {
        Instant time = now.truncatedTo(ChronoUnit.MICROS);
        return TrainingCompleted.newBuilder()
                .setRunId(run)
                .setModel(model)
                .setFramework("sklearn")
                .setArtifacts(List.of(store.deposit("model.pkl", "application/octet-stream", pickle())))
                .setOwner("stranger")
                .setProject("punctuality")
                .setEnvironment("staging")
                .setStartedAt(time)
                .setCompletedAt(time)
                .build();
    }
}
