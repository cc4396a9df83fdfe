package dev.weir.finops.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.FocusRow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParquetBillTest {

    private static final String ROW = """
        select 8e-7::double as BilledCost, 0.000000000001::decimal(38, 12) as EffectiveCost, 'NULL' as ListCost,
            timestamptz '2026-03-01 00:00:00+00' as BillingPeriodStart,
            timestamp '2026-04-01 00:00:00' as BillingPeriodEnd, date '2026-03-05' as ChargePeriodStart,
            map {'model': 'flights', 'env': 'production'} as Tags, 7::bigint as x_Count, null::varchar as SkuId\
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"uncompressed", "snappy", "gzip", "zstd", "lz4_raw", "brotli"})
    void everyTypeIsReadAsTheTextThatStandsForIt(String compression) throws Exception {
        FocusRow row = first(write(compression));

        assertThat(row.decimal("BilledCost")).isEqualByComparingTo("0.0000008");
        assertThat(row.decimal("EffectiveCost")).isEqualByComparingTo("0.000000000001");
        assertThat(row.text("ListCost")).isNull();
        assertThat(row.text("SkuId")).isNull();
        assertThat(row.text("x_Count")).isEqualTo("7");
        assertThat(row.instant("BillingPeriodStart")).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(row.instant("BillingPeriodEnd")).isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(row.instant("ChargePeriodStart")).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(new JsonKeyValues().read(String.valueOf(row.text("Tags"))))
                .hasValueSatisfying(tags ->
                        assertThat(tags).containsEntry("model", "flights").containsEntry("env", "production"));
    }

    @Test
    void whatOnlyBeginsLikeParquetIsRefusedWithItsName() throws IOException {
        Path file = Files.writeString(folder.resolve("bill.parquet"), "PAR1 and nothing of it");

        assertThatThrownBy(() -> BillFiles.open(file)).isInstanceOf(IOException.class);
    }

    private static FocusRow first(Path file) throws IOException {
        try (BillReader reader = BillFiles.open(file)) {
            BillRecord record = reader.next();
            assertThat(reader.next()).isNull();
            assertThat(record).isInstanceOf(BillRecord.Row.class);
            return ((BillRecord.Row) record).row();
        }
    }

    private Path write(String compression) throws SQLException {
        Path file = folder.resolve("bill.parquet");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("copy (" + ROW + ") to '" + file + "' (format parquet, compression " + compression + ")");
        }
        return file;
    }
}
