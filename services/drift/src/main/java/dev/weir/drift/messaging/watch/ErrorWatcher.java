package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.ErrorVerdict;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.store.ErrorStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import dev.weir.drift.messaging.store.WriteBehind;
import dev.weir.mesh.Envelope;
import java.util.ArrayList;
import java.util.List;

/** Watches the errors of model versions, and says when they become more. */
final class ErrorWatcher {

    private final LikelihoodScan.Settings settings;
    private final WriteBehind<ErrorMemory> memories;
    private final ErrorFacts facts;

    ErrorWatcher(LikelihoodScan.Settings settings, WriteBehind<ErrorMemory> memories, ErrorFacts facts) {
        this.settings = settings;
        this.memories = memories;
        this.facts = facts;
    }

    List<Said> judge(ModelVersion version, List<Outcome> outcomes, Envelope cause) {
        String key = StateKeys.of(version);
        ErrorMemory memory = memories.get(key);
        int increases = memory == null ? 0 : memory.getSaid();
        ErrorWatch watch = ErrorStates.read(settings, memory);
        List<Said> said = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            switch (watch.judge(outcome)) {
                case ErrorVerdict.Rose(Change change) -> {
                    if (facts.concerns(version, change)) {
                        said.add(facts.say(version, increases++, change, cause));
                    }
                }
                case ErrorVerdict.Steady ignored -> {}
                case ErrorVerdict.Fell ignored -> {}
                case ErrorVerdict.RoseAgain ignored -> {}
            }
        }
        memories.put(key, ErrorStates.write(watch, increases));
        return said;
    }

    long bytes(ModelVersion version) {
        return StateSizes.of(memories.get(StateKeys.of(version)));
    }
}
