package dev.weir.drift.messaging;

import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.history.WindowJudge;

/**
 * What a watcher needs to know.
 *
 * @param windowSize inferences in a window, at least 1
 */
record WatchSettings(int windowSize, WindowJudge judge, LikelihoodScan.Settings errors) {

    WatchSettings {
        if (windowSize < 1) {
            throw new IllegalArgumentException("a window holds at least one inference, not " + windowSize);
        }
    }
}
