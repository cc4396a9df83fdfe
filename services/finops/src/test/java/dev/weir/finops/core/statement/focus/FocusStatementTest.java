package dev.weir.finops.core.statement.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.weir.finops.core.statement.Scope;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.StatementSample;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FocusStatementTest {

    @Test
    void rowsAddUpExactlyToTheStatement() throws IOException {
        Statement statement = StatementSample.desk(false)
                .make(Scope.parse("total"), StatementSample.MONTH, true, StatementSample.NOW);

        List<NamedCsvRecord> rows = rows(statement);

        assertThat(rows.stream()
                        .map(row -> new BigDecimal(row.getField("EffectiveCost")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.total().amount());
        assertThat(rows.stream()
                        .map(row -> new BigDecimal(row.getField("BilledCost")))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(statement.total().billed());
    }

    @Test
    void aShareNamesWhatWasSplitAndHow() throws IOException {
        Statement statement = StatementSample.desk(false)
                .make(Scope.parse("model:loans"), StatementSample.MONTH, true, StatementSample.NOW);

        assertThat(rows(statement))
                .extracting(
                        row -> row.getField("x_AllocationKind"),
                        row -> row.getField("x_SplitOf"),
                        row -> row.getField("x_SplitMethod"),
                        row -> row.getField("Tags"))
                .contains(tuple("IDLE", "node-a", "weighted:cost", "{\"team\": \"risk\"}"));
    }

    private static List<NamedCsvRecord> rows(Statement statement) throws IOException {
        StringBuilder csv = new StringBuilder();
        new FocusStatement(statement).write(csv);
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(csv.toString())) {
            return reader.stream().toList();
        }
    }
}
