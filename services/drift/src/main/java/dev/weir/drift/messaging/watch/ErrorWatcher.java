package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.errors.Change;
import dev.weir.drift.core.errors.ErrorVerdict;
import dev.weir.drift.core.errors.ErrorWatch;
import dev.weir.drift.core.errors.HeldChange;
import dev.weir.drift.core.errors.Measure;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.messaging.state.ErrorMemory;
import dev.weir.drift.messaging.store.ErrorStates;
import dev.weir.drift.messaging.store.StateKeys;
import dev.weir.drift.messaging.store.StateSizes;
import dev.weir.drift.messaging.store.WriteBehind;
import dev.weir.mesh.Envelope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Watches the errors of model versions, wrong answers and losses apart, and says when they become more. */
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
        List<Said> said = new ArrayList<>();
        for (Measure measure : Measure.values()) {
            List<Outcome> measured = outcomes.stream()
                    .filter(outcome -> (measure == Measure.LOSS) == outcome.isRegression())
                    .toList();
            if (!measured.isEmpty()) {
                said.addAll(judge(version, measure, measured, cause));
            }
        }
        return said;
    }

    private List<Said> judge(ModelVersion version, Measure measure, List<Outcome> outcomes, Envelope cause) {
        String key = key(version, measure);
        ErrorMemory memory = memories.get(key);
        ErrorWatch watch = ErrorStates.read(measure, settings, memory);
        HeldChange held = ErrorStates.held(measure, memory);
        List<Said> said = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            held = held == null ? null : held.next();
            if (held != null && held.isDue()) {
                facts.outcome(version, held, cause).ifPresent(said::add);
                held = null;
            }
            switch (watch.judge(outcome)) {
                case ErrorVerdict.Rose(Change change) -> {
                    if (facts.concerns(version, change)) {
                        ErrorFacts.Spoken spoken = facts.say(version, change, cause);
                        said.add(spoken.said());
                        held = spoken.held();
                    }
                }
                case ErrorVerdict.Steady ignored -> {}
                case ErrorVerdict.Fell ignored -> held = null;
                case ErrorVerdict.RoseAgain ignored -> {}
            }
        }
        memories.put(key, ErrorStates.write(watch, held));
        return said;
    }

    long bytes(ModelVersion version) {
        return Arrays.stream(Measure.values())
                .mapToLong(measure -> StateSizes.of(memories.get(key(version, measure))))
                .sum();
    }

    private static String key(ModelVersion version, Measure measure) {
        return switch (measure) {
            case RATE -> StateKeys.of(version);
            case LOSS -> StateKeys.parts(StateKeys.of(version)) + "loss";
        };
    }
}
