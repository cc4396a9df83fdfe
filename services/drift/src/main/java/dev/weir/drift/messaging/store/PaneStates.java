package dev.weir.drift.messaging.store;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.estimate.ScoreCounts;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.Tally;
import dev.weir.drift.core.window.Clients;
import dev.weir.drift.core.window.Constants;
import dev.weir.drift.core.window.Fates;
import dev.weir.drift.core.window.Labels;
import dev.weir.drift.core.window.Losses;
import dev.weir.drift.core.window.NumberSums;
import dev.weir.drift.core.window.Pane;
import dev.weir.drift.messaging.state.CountedPane;
import dev.weir.drift.messaging.state.EmbeddingSums;
import dev.weir.drift.messaging.state.Tallied;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Panes as state and on their way. */
public final class PaneStates {

    private PaneStates() {}

    public static CountedPane write(long start, Pane pane) {
        boolean summed = pane.sums().rows() > 0;
        return CountedPane.newBuilder()
                .setStart(start)
                .setData(pane.extent().isEmpty() ? null : DataWindows.write(pane.data()))
                .setTallies(pane.tallies().entrySet().stream()
                        .map(entry -> tallied(entry.getKey(), entry.getValue()))
                        .toList())
                .setAnswers(Binary.sparse(pane.scores().answers()))
                .setSettled(Binary.sparse(pane.scores().settled()))
                .setKnown(pane.labels().known())
                .setWrong(pane.labels().wrong())
                .setBusiest(pane.clients().busiest())
                .setSeen(
                        pane.clients().requests() == 0
                                ? Binary.nothing()
                                : Binary.bits(pane.clients().seen()))
                .setAsked(pane.clients().requests())
                .setRegressions(pane.sums().rows())
                .setSums(summed ? Binary.write(pane.sums().sums()) : Binary.nothing())
                .setSummed(summed ? Binary.write(pane.sums().counts()) : Binary.nothing())
                .setLosses(pane.losses().labels())
                .setLoss(pane.losses().sum())
                .setRequests(pane.fates().requests())
                .setDuplicates(pane.fates().duplicates())
                .setLate(pane.fates().late())
                .setConstants(Binary.write(constants(pane.constants())))
                .setCandidates(pane.candidates().counts())
                .setEmbeddings(pane.embeddings().entrySet().stream()
                        .map(entry -> new EmbeddingSums(
                                entry.getKey(),
                                entry.getValue().count(),
                                Binary.write(entry.getValue().sums())))
                        .toList())
                .build();
    }

    /**
     * The pane, without segments that are not counted any more, or not yet.
     *
     * @param spaces of the embeddings, by name; sums of others are left out
     */
    public static Pane read(CountedPane state, Layout layout, Map<String, EmbeddingSpace> spaces) {
        Pane pane = new Pane(layout);
        state.getData().map(DataWindows::read).ifPresent(pane.extent()::add);
        for (Tallied tallied : state.getTallies()) {
            if (pane.counts(tallied.getSegment())) {
                pane.tally(tallied.getSegment()).add(tally(tallied, layout));
            }
        }
        if (!layout.segments().isKnown()) {
            pane.candidates().add(state.getCandidates());
        }
        pane.scores()
                .add(new ScoreCounts(
                        Binary.sparse(state.getAnswers(), ScoreCounts.ANSWERS),
                        Binary.sparse(state.getSettled(), ScoreCounts.SETTLED)));
        if (state.getAsked() > 0) {
            pane.clients()
                    .add(new Clients(
                            state.getBusiest(), Binary.bits(state.getSeen(), Clients.WORDS), state.getAsked()));
        }
        if (state.getRegressions() > 0) {
            NumberSums sums = new NumberSums(
                    Binary.doubles(state.getSums()), Binary.integers(state.getSummed()), state.getRegressions());
            if (sums.numbers() == pane.sums().numbers()) {
                pane.sums().add(sums);
            }
        }
        pane.constants().add(constants(state, layout));
        pane.note(new Labels(state.getKnown(), state.getWrong()));
        pane.note(new Losses(state.getLosses(), state.getLoss()));
        pane.note(new Fates(state.getRequests(), state.getDuplicates(), state.getLate(), 0));
        for (EmbeddingSums sums : state.getEmbeddings()) {
            EmbeddingSpace space = spaces.get(sums.getName());
            if (space != null) {
                pane.add(sums.getName(), new EmbeddingWindow(space, Binary.doubles(sums.getSums()), sums.getCount()));
            }
        }
        return pane;
    }

    /** Place and number of each feature that always had the same. */
    private static double[] constants(Constants constants) {
        return IntStream.range(0, constants.features())
                .boxed()
                .filter(feature -> constants.of(feature).isPresent())
                .flatMapToDouble(feature ->
                        DoubleStream.of(feature, constants.of(feature).getAsDouble()))
                .toArray();
    }

    private static Constants constants(CountedPane state, Layout layout) {
        double[] numbers = new double[layout.features().size()];
        boolean[] varied = new boolean[numbers.length];
        Arrays.fill(numbers, Double.NaN);
        Arrays.fill(varied, state.getData().isPresent());
        double[] pairs = Binary.doubles(state.getConstants());
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            int feature = (int) pairs[i];
            if (feature < numbers.length) {
                numbers[feature] = pairs[i + 1];
                varied[feature] = false;
            }
        }
        return new Constants(numbers, varied);
    }

    static Tallied tallied(String segment, Tally tally) {
        Map<String, Map<String, Integer>> unknown = new HashMap<>(tally.unknown());
        return new Tallied(segment, tally.rows(), Binary.nothing(), unknown, Binary.packed(tally.counts()));
    }

    /** What was counted over other bins, before these were known, does not count. */
    private static Tally tally(Tallied tallied, Layout layout) {
        return counts(tallied, layout.size())
                .map(counts -> new Tally(layout, counts, tallied.getRows(), tallied.getUnknown()))
                .orElseGet(() -> new Tally(layout));
    }

    private static Optional<int[]> counts(Tallied tallied, int size) {
        if (tallied.getPacked().hasRemaining()) {
            return Binary.packed(tallied.getPacked(), size);
        }
        return tallied.getCounts().remaining() == Integer.BYTES * size
                ? Optional.of(Binary.integers(tallied.getCounts()))
                : Optional.empty();
    }
}
