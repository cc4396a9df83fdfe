package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.query.AnswerTooWide;
import dev.weir.finops.core.query.CostQuery;
import dev.weir.finops.core.query.CostRow;
import dev.weir.finops.core.query.Dimension;
import dev.weir.finops.core.query.Grain;
import dev.weir.finops.storage.history.ParquetHistory;
import dev.weir.testkit.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WideAnswersIT {

    private static final int DEPLOYMENTS = 60;
    private static final int DAYS = 50;

    @TempDir
    private static Path folder;

    private static LedgerDatabase database;
    private static ParquetHistory history;

    @BeforeAll
    static void start() {
        database = LedgerDatabase.migrated(Database.shared(), "wide");
        history = new ParquetHistory(TestHistory.in(folder));
        WideDays.fill(database, DEPLOYMENTS, DAYS);
        Clock clock = Clock.fixed(Instant.parse("2026-03-10T12:00:00Z"), ZoneOffset.UTC);
        new JdbcMonthCloser(database.transactions(), history, clock).close(YearMonth.of(2026, 1));
    }

    @Test
    void anAnswerMayHaveManyMoreLinesThanAreHeldAtOnce() {
        List<CostRow> rows = new ArrayList<>();

        book(DEPLOYMENTS).rows(query(Grain.DAY), rows::add);

        assertThat(rows).hasSize(DEPLOYMENTS * DAYS);
        assertThat(rows).extracting(row -> row.start().orElseThrow()).isSorted();
    }

    @Test
    void itIsReadWhileItIsGiven() {
        List<CostRow> rows = new ArrayList<>();

        assertThatThrownBy(() -> book(DEPLOYMENTS).rows(query(Grain.DAY), row -> {
                    rows.add(row);
                    throw new IllegalStateException("enough");
                }))
                .hasMessage("enough");
        book(DEPLOYMENTS).rows(query(Grain.MONTH), rows::add);

        assertThat(rows).hasSize(1 + 2 * DEPLOYMENTS);
    }

    @Test
    void whatIsTooWideInOneStretchOfTimeIsRefusedWithAnAdvice() {
        assertThatThrownBy(() -> book(DEPLOYMENTS - 1).rows(query(Grain.TOTAL), row -> {}))
                .isInstanceOf(AnswerTooWide.class)
                .hasMessageContaining("more than 59 lines")
                .hasMessageContaining("filter");
        assertThatThrownBy(() -> book(DEPLOYMENTS - 1).slices(query(Grain.DAY), (start, slices) -> {}))
                .isInstanceOf(AnswerTooWide.class);
    }

    @Test
    void slicesComeStretchByStretch() {
        List<Integer> sizes = new ArrayList<>();

        book(DEPLOYMENTS).slices(query(Grain.DAY), (start, slices) -> sizes.add(slices.size()));

        assertThat(sizes).hasSize(DAYS).containsOnly(DEPLOYMENTS);
    }

    private static JdbcCostBook book(int most) {
        return new JdbcCostBook(database.transactions(), history, most);
    }

    private static CostQuery query(Grain grain) {
        return new CostQuery(List.of(Dimension.Field.DEPLOYMENT), grain, Optional.empty(), Optional.empty(), List.of());
    }
}
