package dev.weir.finops.cli;

import dev.weir.finops.core.usage.Usage;
import dev.weir.finops.messaging.UsageSpeaker;
import java.util.ArrayList;
import java.util.List;

/** Says corrections, some hundred at a time. */
final class Corrections {

    private static final int BATCH = 500;

    private final UsageSpeaker speaker;
    private final List<Usage> waiting = new ArrayList<>();
    private long said;

    Corrections(UsageSpeaker speaker) {
        this.speaker = speaker;
    }

    void add(Usage correction) {
        waiting.add(correction);
        if (waiting.size() >= BATCH) {
            flush();
        }
    }

    void flush() {
        speaker.say(waiting);
        said += waiting.size();
        waiting.clear();
    }

    long said() {
        return said;
    }
}
