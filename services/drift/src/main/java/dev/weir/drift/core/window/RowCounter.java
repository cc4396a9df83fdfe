package dev.weir.drift.core.window;

import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.embedding.EmbeddingWindow;
import dev.weir.drift.core.estimate.Grading;
import dev.weir.drift.core.profile.CategoryBins;
import dev.weir.drift.core.profile.Layout;
import dev.weir.drift.core.profile.SegmentRule;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.core.profile.Tally;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts rows into panes.
 *
 * @param segments that the traffic is cut into
 */
public record RowCounter(SegmentRule segments, Grading grading) {

    /** @param spaces of the embeddings, by name; those of other inputs do not count */
    public void count(Row row, Pane pane, Map<String, EmbeddingSpace> spaces) {
        pane.extent().add(row.position(), row.at());
        pane.clients().add(row.client());
        grading.answer(row.prediction(), row.score()).ifPresent(pane.scores()::expect);
        recount(row, pane);
        for (Vector vector : row.vectors()) {
            embed(vector.name(), vector.values(), pane, spaces);
        }
        Pairing.of(row.vectors(), spaces).ifPresent(pairing -> embed(pairing.name(), pairing.values(), pane, spaces));
    }

    /** Counts the values of a row alone: all else was counted when no bins were known. */
    public void recount(Row row, Pane pane) {
        tally(row, pane.layout(), pane.tally(Pane.ALL), pane.constants());
        if (row.isRegression()) {
            sum(row, pane);
        }
        for (String feature : segments.features()) {
            String segment = segment(row, feature);
            if (segment != null) {
                count(row, feature, segment, pane);
            }
        }
    }

    private static void count(Row row, String feature, String segment, Pane pane) {
        Layout layout = pane.layout();
        if (layout.segments().isKnown()) {
            String counted = layout.segments().contains(segment) ? segment : Segments.other(feature);
            if (layout.segments().contains(counted)) {
                tally(row, layout, pane.tally(counted), null);
            }
        } else if (!layout.features().isEmpty()) {
            pane.candidates().add(segment);
        }
    }

    /** @param constants watched as well, when they are those of the whole */
    private static void tally(Row row, Layout layout, Tally tally, @Nullable Constants constants) {
        tally.row();
        int[] positions = layout.positions(row.names());
        for (int i = 0; i < positions.length; i++) {
            int feature = positions[i];
            if (feature >= 0) {
                String text = row.texts()[i];
                if (text != null) {
                    tally.text(feature, text);
                } else {
                    tally.number(feature, row.numbers()[i]);
                    if (constants != null) {
                        constants.number(feature, row.numbers()[i]);
                    }
                }
            }
        }
    }

    private static void sum(Row row, Pane pane) {
        int[] positions = pane.layout().positions(row.names());
        for (int i = 0; i < positions.length; i++) {
            int feature = positions[i];
            if (feature >= 0) {
                pane.sums().number(feature, row.numbers()[i]);
            }
        }
        pane.sums().answer(row.score());
    }

    private static void embed(String name, double[] values, Pane pane, Map<String, EmbeddingSpace> spaces) {
        EmbeddingSpace space = spaces.get(name);
        if (space != null && space.fits(values)) {
            EmbeddingWindow known = pane.embeddings().computeIfAbsent(name, key -> new EmbeddingWindow(space));
            known.add(values);
        }
    }

    private static @Nullable String segment(Row row, String feature) {
        for (int i = 0; i < row.names().length; i++) {
            if (row.names()[i].equals(feature)) {
                String text = row.texts()[i];
                if (text != null) {
                    return Segments.name(feature, text);
                }
                return Double.isNaN(row.numbers()[i])
                        ? null
                        : Segments.name(feature, CategoryBins.written(row.numbers()[i]));
            }
        }
        return null;
    }
}
