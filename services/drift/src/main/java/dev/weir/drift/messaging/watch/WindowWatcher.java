package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.history.History;
import dev.weir.drift.core.history.MeasuredWindow;
import dev.weir.drift.core.history.WindowJudge;
import dev.weir.drift.core.history.WindowReport;
import dev.weir.drift.core.profile.Reference;
import dev.weir.drift.core.season.Season;
import dev.weir.drift.core.window.DataWindow;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Outcome;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.core.window.PaneCutter;
import dev.weir.drift.core.window.Position;
import dev.weir.drift.core.window.Row;
import dev.weir.drift.core.window.Span;
import dev.weir.drift.core.window.WindowRule;
import dev.weir.drift.messaging.gather.Signals;
import dev.weir.drift.messaging.state.Signal;
import dev.weir.mesh.Envelope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Merges the panes of model versions into windows, and says what a window shows. */
final class WindowWatcher {

    /** Of so many windows one has its state weighed, which costs as much as writing it. */
    private static final int WEIGHED = 10;

    private final WatchSettings settings;
    private final PaneStore panes;
    private final Watermarks watermarks;
    private final References references;
    private final PerformanceWatcher performance;
    private final EmbeddingWatcher embeddings;
    private final StoredHistory histories;
    private final StoredRegimes regimes;
    private final StoredLosses losses;
    private final WindowFacts facts;
    private final WindowDiagnosis diagnosis;

    WindowWatcher(
            WatchSettings settings,
            WatchStores stores,
            References references,
            WindowFacts facts,
            WindowDiagnosis diagnosis) {
        this.settings = settings;
        this.panes = stores.panes();
        this.watermarks = stores.watermarks();
        this.references = references;
        this.performance = stores.performance();
        this.embeddings = stores.embeddings();
        this.histories = stores.histories();
        this.regimes = stores.regimes();
        this.losses = stores.losses();
        this.facts = facts;
        this.diagnosis = diagnosis;
    }

    /** Takes in a pane, which nobody else changes from then on. */
    void add(ModelVersion version, long gathered, Pane pane, Signal signal) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        long start = settings.cutter().place(gathered, signal.getAt());
        long size = pane.extent().size();
        if (isLate(version, start)) {
            watermarks.late(version, size);
            facts.late(version, size);
        }
        if (isNeeded(version, start)) {
            Optional<PaneStore.Stored> before = panes.find(version, start, known);
            Pane merged = before.map(PaneStore.Stored::pane).orElse(pane);
            if (before.isPresent()) {
                merged.add(pane);
            }
            Signal last = before.map(PaneStore.Stored::signal)
                    .filter(other -> other.getAt().isAfter(signal.getAt()))
                    .orElse(signal);
            panes.put(version, start, merged, last);
            if (settings.cutter().rule() instanceof WindowRule.Count(int most)) {
                settings.thinning()
                        .neighbours(panes.sizes(version), most)
                        .forEach(neighbours -> panes.merge(version, neighbours, known));
            }
        }
    }

    /** The traffic of a partition is as far as its signal; gives what the windows show that this completes. */
    List<Said> advance(ModelVersion version, Signal signal, Optional<String> correlation, long now) {
        watermarks.advance(version, signal.getPartition(), signal.getAt(), now);
        return close(version, correlation, now);
    }

    /** Gives what windows show that are due by now. */
    List<Said> close(ModelVersion version, Optional<String> correlation, long now) {
        List<Said> said = new ArrayList<>();
        Optional<PaneCutter.Cut> due = due(version, now);
        while (due.isPresent()) {
            PaneCutter.Cut cut = due.get();
            said.addAll(close(version, cut, correlation));
            due = due(version, now);
        }
        return said;
    }

    /** Notes a label in the pane of its inference; false when that is closed already. */
    boolean label(ModelVersion version, Outcome outcome) {
        return change(version, outcome.at(), outcome.position(), pane -> pane.label(outcome));
    }

    /** Counts the values of a row, which a pane took in before the bins were known, if that is still open. */
    void recount(ModelVersion version, Row row) {
        change(version, row.at(), row.position(), pane -> {
            settings.counter().recount(row, pane);
            return true;
        });
    }

    /** Changes the pane that holds an inference; false when it is closed already, or has no use for the change. */
    private boolean change(ModelVersion version, Instant at, Position position, Predicate<Pane> change) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        long first = settings.cutter().firstPlace(at);
        NavigableMap<Long, Long> places = panes.sizes(version).tailMap(first, true);
        for (long place : settings.cutter().rule() instanceof WindowRule.Count ? places.keySet() : List.of(first)) {
            Optional<PaneStore.Stored> found = panes.find(version, place, known);
            if (found.isPresent() && found.get().pane().holds(position)) {
                Pane pane = found.get().pane();
                boolean changed = change.test(pane);
                if (changed) {
                    panes.put(version, place, pane, found.get().signal());
                }
                return changed;
            }
        }
        return false;
    }

    /** The inferences of the panes that are kept, if any are. */
    Optional<DataWindow> open(ModelVersion version) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        return panes.sizes(version).keySet().stream()
                .flatMap(start -> panes.find(version, start, known).stream())
                .map(PaneStore.Stored::pane)
                .filter(pane -> !pane.extent().isEmpty())
                .map(Pane::data)
                .reduce(DataWindow::plus);
    }

    /** What the panes that are kept show, as a window each of those before a time, those that reach it and those since. */
    List<MeasuredWindow> open(ModelVersion version, Instant time) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        List<Pane> parts =
                Stream.generate(() -> new Pane(known.layout())).limit(3).toList();
        panes.sizes(version).keySet().stream()
                .flatMap(start -> panes.find(version, start, known).stream())
                .map(PaneStore.Stored::pane)
                .filter(pane -> !pane.extent().isEmpty())
                .forEach(pane -> parts.get(side(pane.data().span(), time)).add(pane));
        long next = histories.read(version).next();
        return parts.stream()
                .filter(window -> !window.extent().isEmpty())
                .map(window -> new MeasuredWindow(
                        next,
                        window.data(),
                        List.of(),
                        window.labels(),
                        new WindowReport(
                                        window,
                                        references.of(
                                                version, window.data().span().start()),
                                        List.of(),
                                        List.of())
                                .figures(List.of(), "it is open")))
                .toList();
    }

    /** 0 before a time, 1 about it, 2 since. */
    private static int side(Span span, Instant time) {
        return span.end().isBefore(time) ? 0 : span.start().isBefore(time) ? 1 : 2;
    }

    /** The scores of the inferences in the panes that are kept. */
    ScoreCounts openScores(ModelVersion version) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        ScoreCounts scores = new ScoreCounts();
        panes.sizes(version).keySet().stream()
                .flatMap(start -> panes.find(version, start, known).stream())
                .forEach(stored -> scores.add(stored.pane().scores()));
        return scores;
    }

    private Optional<PaneCutter.Cut> due(ModelVersion version, long now) {
        return settings.cutter().next(panes.sizes(version), watermarks.of(version, now), watermarks.closed(version));
    }

    private List<Said> close(ModelVersion version, PaneCutter.Cut cut, Optional<String> correlation) {
        References.Known known = references.find(version).orElse(References.Known.NOTHING);
        Pane window = new Pane(known.layout());
        Signal last = null;
        for (long start : cut.of(panes.sizes(version))) {
            PaneStore.Stored stored = panes.find(version, start, known).orElseThrow();
            window.add(stored.pane());
            last = last == null || stored.signal().getAt().isAfter(last.getAt()) ? stored.signal() : last;
        }
        window.note(Fates.late(watermarks.cut(version, cut.until())));
        panes.forget(version, cut.keep());
        return last == null || window.extent().isEmpty()
                ? List.of()
                : judge(version, window, Signals.cause(last, version, correlation.orElse(last.getCorrelation())));
    }

    private List<Said> judge(ModelVersion version, Pane window, Envelope cause) {
        History before = histories.read(version);
        window.note(lost(version, window, before));
        Reference reference = references.of(version, window.data().span().start());
        WindowReport report = new WindowReport(
                window,
                reference,
                performance.of(version, before.next(), window),
                embeddings.compare(
                        version, window, settings.judge().comparison().level()));
        WindowJudge.Judgement judged = settings.judge().close(report, before);
        WindowJudge.Judgement judgement =
                diagnosis.isRetired(version, window.data().span().end()) ? judged.silenced(before) : judged;
        Optional<Season> season = regimes.meet(version, judgement.measured(), reference.kind());
        List<Said> said = facts.say(version, judgement, before, reference, cause, diagnosis.of(version, season));
        references.closed(version, window).ifPresent(frozen -> said.add(new Said.Frozen(version, frozen.state())));
        if (judgement.measured().sequence() % WEIGHED == 0) {
            facts.state(version, "panes", panes.bytes(version));
            facts.state(version, "decisions", histories.bytes(version));
            facts.state(version, "windows", histories.archivedBytes(version));
            facts.state(version, "performance", performance.bytes(version));
            facts.state(version, "regimes", regimes.bytes(version));
            facts.state(version, "reference", references.bytes(version));
        }
        return said;
    }

    /** Sliding windows share what was lost; all others have it to themselves. */
    private Fates lost(ModelVersion version, Pane window, History before) {
        long start = PaneCutter.micros(window.data().span().start());
        long end = PaneCutter.micros(window.data().span().end());
        if (settings.cutter().rule() instanceof WindowRule.Sliding) {
            return Fates.lost(losses.take(version, start - 1, end, start - 1).lost());
        }
        long after = before.windows().isEmpty()
                ? Long.MIN_VALUE
                : PaneCutter.micros(before.windows().getLast().data().span().end());
        StoredLosses.Taken taken = losses.take(version, after, end, end);
        facts.lostLate(version, taken.late());
        return Fates.lost(taken.lost());
    }

    private boolean isLate(ModelVersion version, long start) {
        return !(settings.cutter().rule() instanceof WindowRule.Count) && start < watermarks.closed(version);
    }

    /** Whether a window to come holds the pane. */
    private boolean isNeeded(ModelVersion version, long start) {
        long closed = watermarks.closed(version);
        return settings.cutter().needs(start, closed);
    }
}
