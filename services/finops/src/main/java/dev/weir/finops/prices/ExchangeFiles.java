package dev.weir.finops.prices;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.weir.finops.core.price.Exchange;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * Exchange rates as CSV in the form of the European Central Bank's reference rates: a first line
 * {@code Date,USD,JPY,…}, then a line per day with what one euro was worth; {@code N/A} or nothing where there was no
 * rate.
 */
public final class ExchangeFiles {

    private static final Currency EURO = Currency.getInstance("EUR");

    private ExchangeFiles() {}

    /**
     * Reads rates.
     *
     * @throws IOException when the file cannot be read or is none
     */
    public static Exchange read(Path file) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .allowMissingFields(true)
                .allowExtraFields(true)
                .ofCsvRecord(file)) {
            Iterator<CsvRecord> lines = reader.iterator();
            if (!lines.hasNext()) {
                throw new IOException(file + " is empty");
            }
            List<String> header = lines.next().getFields();
            Map<LocalDate, Map<Currency, BigDecimal>> rates = new HashMap<>();
            while (lines.hasNext()) {
                CsvRecord line = lines.next();
                rates.put(LocalDate.parse(line.getField(0).strip()), rates(header, line));
            }
            return new Exchange(EURO, rates);
        } catch (IllegalArgumentException | DateTimeException | CsvParseException e) {
            throw new IOException(file + " has no exchange rates: " + e.getMessage(), e);
        }
    }

    private static Map<Currency, BigDecimal> rates(List<String> header, CsvRecord line) {
        Map<Currency, BigDecimal> rates = new HashMap<>();
        for (int index = 1; index < Math.min(header.size(), line.getFieldCount()); index++) {
            String rate = line.getField(index).strip();
            if (!rate.isEmpty() && !rate.equals("N/A")) {
                rates.put(Currency.getInstance(header.get(index).strip()), new BigDecimal(rate));
            }
        }
        return rates;
    }
}
