package dev.weir.finops.focus;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.schema.SchemaNode;
import dev.weir.finops.core.focus.FocusRow;
import dev.weir.finops.core.focus.Header;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A bill as Parquet. Numbers become plain decimals (a binary fraction becomes the shortest decimal that stands for it),
 * instants ISO 8601 in UTC, maps and structures JSON objects.
 */
final class ParquetBill implements BillReader {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final ParquetFileReader file;
    private final RowReader rows;
    private final Header header;
    private long number;

    private ParquetBill(ParquetFileReader file) {
        this.file = file;
        this.header = new Header(file.getFileSchema().getRootNode().children().stream()
                .map(SchemaNode::name)
                .toList());
        this.rows = file.rowReader();
    }

    static ParquetBill open(Path path) throws IOException {
        ParquetFileReader file = ParquetFileReader.open(InputFile.of(path));
        try {
            return new ParquetBill(file);
        } catch (RuntimeException e) {
            file.close();
            throw new IOException("it is no Parquet that can be read: " + e.getMessage(), e);
        }
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public @Nullable BillRecord next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            rows.next();
            number++;
            @Nullable String[] values = new String[header.size()];
            for (int column = 0; column < values.length; column++) {
                values[column] = rows.isNull(column) ? null : CsvBill.value(text(rows.getValue(column)));
            }
            return new BillRecord.Row(new FocusRow(number, header, values));
        } catch (RuntimeException e) {
            throw new IOException("it cannot be read after row " + number + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        rows.close();
        file.close();
    }

    private static @Nullable String text(@Nullable Object value) throws JsonProcessingException {
        return switch (value) {
            case null -> null;
            case String string -> string;
            case BigDecimal decimal -> decimal.toPlainString();
            case Double number
            when Double.isFinite(number) -> BigDecimal.valueOf(number).toPlainString();
            case Float number when Float.isFinite(number) -> new BigDecimal(number.toString()).toPlainString();
            case LocalDateTime local -> local.toInstant(ZoneOffset.UTC).toString();
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case PqMap map -> JSON.writeValueAsString(pairs(map));
            case PqStruct struct -> JSON.writeValueAsString(fields(struct));
            case PqList list -> JSON.writeValueAsString(texts(list));
            default -> value.toString();
        };
    }

    private static Map<String, @Nullable String> pairs(PqMap map) throws JsonProcessingException {
        Map<String, @Nullable String> pairs = new LinkedHashMap<>();
        for (PqMap.Entry entry : map.getEntries()) {
            pairs.put(String.valueOf(text(entry.getKey())), text(entry.getValue()));
        }
        return pairs;
    }

    private static Map<String, @Nullable String> fields(PqStruct struct) throws JsonProcessingException {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        for (int index = 0; index < struct.getFieldCount(); index++) {
            fields.put(struct.getFieldName(index), struct.isNull(index) ? null : text(struct.getValue(index)));
        }
        return fields;
    }

    private static List<@Nullable String> texts(PqList list) throws JsonProcessingException {
        List<@Nullable String> texts = new ArrayList<>();
        for (Object value : list.values()) {
            texts.add(text(value));
        }
        return texts;
    }
}
