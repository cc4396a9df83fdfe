package dev.weir.finops.storage;

import dev.weir.finops.core.query.AnswerTooWide;
import dev.weir.finops.storage.history.RowCursor;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Rows of several sources, each in the order of time, taken together one stretch of time after the other. */
final class Stretches<T> {

    private final List<RowCursor<T>> sources;
    private final Function<T, Instant> start;
    private final int most;

    /** @param most how many rows of a stretch are held */
    Stretches(List<RowCursor<T>> sources, Function<T, Instant> start, int most) {
        this.sources = sources;
        this.start = start;
        this.most = most;
    }

    /** When the next stretch begins; none at the end. */
    Optional<Instant> next() {
        return sources.stream()
                .flatMap(source -> source.head().map(start).stream())
                .min(Comparator.naturalOrder());
    }

    /**
     * The rows of a stretch, once those before it were taken.
     *
     * @throws AnswerTooWide when it has more than are held
     */
    List<T> take(Instant stretch) throws SQLException {
        List<T> taken = new ArrayList<>();
        for (RowCursor<T> source : sources) {
            for (Optional<T> row = of(source, stretch); row.isPresent(); row = of(source, stretch)) {
                if (taken.size() == most) {
                    throw AnswerTooWide.inOneStretch(most);
                }
                taken.add(row.get());
                source.advance();
            }
        }
        return taken;
    }

    private Optional<T> of(RowCursor<T> source, Instant stretch) {
        return source.head().filter(row -> start.apply(row).equals(stretch));
    }
}
