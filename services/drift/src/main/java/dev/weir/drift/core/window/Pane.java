package dev.weir.drift.core.window;

import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.Tally;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Some inferences of one model version, counted over its frozen bins. Panes that share no inference are merged into
 * windows, in any order.
 */
public final class Pane {

    /** The segment that is all of the traffic. */
    public static final String ALL = "";

    private final Layout layout;
    private final Extent extent = new Extent();
    private final SortedMap<String, Tally> tallies = new TreeMap<>();
    private final SortedMap<String, EmbeddingWindow> embeddings = new TreeMap<>();
    private final ScoreCounts scores = new ScoreCounts();
    private final Clients clients = new Clients();
    private final Candidates candidates = new Candidates();
    private final NumberSums sums;
    private final Constants constants;
    private Fates fates = Fates.NONE;
    private Labels labels = Labels.NONE;
    private Losses losses = Losses.NONE;

    public Pane(Layout layout) {
        this.layout = layout;
        this.sums = new NumberSums(layout.features().size());
        this.constants = new Constants(layout.features().size());
        tallies.put(ALL, new Tally(layout));
    }

    /** Takes in what another pane over the same bins holds. */
    public void add(Pane other) {
        if (!other.extent.isEmpty()) {
            extent.add(other.extent.data());
        }
        other.tallies.forEach((segment, tally) -> {
            if (counts(segment)) {
                tally(segment).add(tally);
            }
        });
        candidates.add(other.candidates);
        other.embeddings.forEach(this::add);
        scores.add(other.scores);
        clients.add(other.clients);
        sums.add(other.sums);
        constants.add(other.constants);
        fates = fates.plus(other.fates);
        labels = labels.plus(other.labels);
        losses = losses.plus(other.losses);
    }

    /** Takes in embeddings of one input. */
    public void add(String name, EmbeddingWindow window) {
        EmbeddingWindow known = embeddings.get(name);
        if (known == null) {
            embeddings.put(name, window.copy());
        } else {
            known.merge(window);
        }
    }

    /** Whether a segment is counted on its own, so that the number of segments is bounded. */
    public boolean counts(String segment) {
        return segment.equals(ALL) || layout.segments().contains(segment);
    }

    /** The tally of a segment; a new one when it has none. */
    public Tally tally(String segment) {
        return tallies.computeIfAbsent(segment, name -> new Tally(layout));
    }

    /** Whether an inference of this version lies in this pane. */
    public boolean holds(Position position) {
        return !extent.isEmpty() && data().contains(position);
    }

    /** Notes a label, if its inference lies in this pane. */
    public boolean label(Outcome outcome) {
        if (!holds(outcome.position())) {
            return false;
        }
        if (outcome.isRegression()) {
            losses = losses.plus(new Losses(1, outcome.loss()));
            return true;
        }
        labels = labels.plus(outcome.wrong());
        outcome.answer().ifPresent(answer -> scores.settle(answer, outcome.truth()));
        return true;
    }

    public void note(Fates more) {
        fates = fates.plus(more);
    }

    public void note(Labels more) {
        labels = labels.plus(more);
    }

    public void note(Losses more) {
        losses = losses.plus(more);
    }

    public Layout layout() {
        return layout;
    }

    public Extent extent() {
        return extent;
    }

    /** @throws IllegalStateException when there is no inference */
    public DataWindow data() {
        return extent.data();
    }

    public SortedMap<String, Tally> tallies() {
        return tallies;
    }

    public SortedMap<String, EmbeddingWindow> embeddings() {
        return embeddings;
    }

    public ScoreCounts scores() {
        return scores;
    }

    public Clients clients() {
        return clients;
    }

    /** What segments may come from, while none are frozen. */
    public Candidates candidates() {
        return candidates;
    }

    public NumberSums sums() {
        return sums;
    }

    public Constants constants() {
        return constants;
    }

    public Fates fates() {
        return fates;
    }

    public Labels labels() {
        return labels;
    }

    public Losses losses() {
        return losses;
    }
}
