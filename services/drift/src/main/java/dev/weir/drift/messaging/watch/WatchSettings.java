package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.profile.ReferenceRule;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.core.window.PaneThinning;
import dev.weir.drift.core.window.RowCounter;
import java.time.Duration;

/**
 * What a watcher needs to know.
 *
 * @param patience how far apart an inference and its label may lie
 * @param partitions of the traffic
 * @param silence after which a partition is taken to have no traffic
 * @param retention event time for which a version without traffic is kept
 */
public record WatchSettings(
        PaneCutter cutter,
        PaneThinning thinning,
        RowCounter counter,
        WindowJudge judge,
        ReferenceRule reference,
        EmbeddingRule embeddings,
        LikelihoodScan.Settings errors,
        DiagnosisRule diagnosis,
        Duration patience,
        int partitions,
        Duration silence,
        Duration retention) {

    public WatchSettings {
        if (!silence.isPositive() || partitions < 1) {
            throw new IllegalArgumentException("a partition is silent after some time");
        }
        if (!retention.isPositive()) {
            throw new IllegalArgumentException("a version without traffic is kept for some time");
        }
    }

    Grading grading() {
        return counter.grading();
    }
}
