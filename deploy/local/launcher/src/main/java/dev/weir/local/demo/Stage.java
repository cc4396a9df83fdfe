package dev.weir.local.demo;

import dev.weir.local.events.EventLog;
import dev.weir.local.events.Speaker;
import dev.weir.local.mesh.LocalMesh;
import dev.weir.local.supervise.LogTail;
import dev.weir.local.supervise.Pause;
import dev.weir.local.terminal.Figures;
import dev.weir.local.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;

/** Where scenes play: what they can do to the mesh, hear from it and show of it. */
final class Stage {

    private final LocalMesh mesh;
    private final EventLog log;
    private final Speaker speaker;
    private final Terminal terminal;
    private final Pause pause;
    private final InstantSource clock;
    private final Instant begin;

    Stage(
            LocalMesh mesh,
            EventLog log,
            Speaker speaker,
            Terminal terminal,
            Pause pause,
            InstantSource clock,
            Instant begin) {
        this.mesh = mesh;
        this.log = log;
        this.speaker = speaker;
        this.terminal = terminal;
        this.pause = pause;
        this.clock = clock;
        this.begin = begin;
    }

    LocalMesh mesh() {
        return mesh;
    }

    EventLog log() {
        return log;
    }

    Speaker speaker() {
        return speaker;
    }

    InstantSource clock() {
        return clock;
    }

    /** Begins a chapter. */
    void chapter(String title) {
        terminal.line("");
        terminal.line(terminal.strong(title));
    }

    /** Shows a line as it is. */
    void print(String line) {
        terminal.line(line);
    }

    /** Shows something that is no event. */
    void tell(String sentence) {
        terminal.line(line(clock.instant(), "", sentence));
    }

    /** Waits for an event and shows it with a sentence. */
    <T extends SpecificRecord> Heard<T> hear(Wanted<T> wanted, Sentence<T> sentence)
            throws SceneFailure, InterruptedException {
        Heard<T> heard = log.await(wanted::matches, wanted.patience())
                .flatMap(wanted::heard)
                .orElseThrow(() -> new SceneFailure(diagnosis(wanted)));
        terminal.line(line(heard.event().seenAt(), wanted.topic(), sentence.about(heard.data()))
                + terminal.quiet("  event " + heard.event().shortId()));
        return heard;
    }

    /** Waits until something holds that no event tells. */
    void await(String what, String part, Duration patience, Pause.Condition condition)
            throws SceneFailure, InterruptedException {
        if (!pause.until(condition, patience)) {
            throw new SceneFailure(what + " did not happen within " + Figures.span(patience) + lookAt(part));
        }
    }

    private String diagnosis(Wanted<?> wanted) {
        Map<String, Integer> dead = log.deadLetters();
        return "no such " + wanted.topic() + " was heard within " + Figures.span(wanted.patience()) + "; it is for the "
                + wanted.part() + " to say"
                + (dead.isEmpty() ? "" : "\n  dead letters since the beginning: " + dead)
                + lookAt(wanted.part());
    }

    private String lookAt(String part) {
        return "\n  " + LogTail.of(mesh.folder().log(part));
    }

    private String line(Instant when, String topic, String sentence) {
        String offset = String.format(
                Locale.ROOT, "%8.3f s", Duration.between(begin, when).toMillis() / 1000.0);
        return terminal.quiet(offset) + "  " + terminal.good(String.format("%-21s", topic)) + " " + sentence;
    }

    /** What a person reads about an event. */
    @FunctionalInterface
    interface Sentence<T> {
        String about(T data);
    }
}
