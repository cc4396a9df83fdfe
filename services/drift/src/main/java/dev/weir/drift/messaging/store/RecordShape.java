package dev.weir.drift.messaging.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.avro.Schema;
import org.apache.avro.io.Decoder;
import org.apache.avro.io.Encoder;

/**
 * How a schema takes records in Avro's binary encoding apart into columns, and puts them together again: each leaf of the
 * schema, each choice of a union and each length of an array has a column. Schemas that contain themselves have no shape.
 */
final class RecordShape {

    private final List<Supplier<Column>> columns = new ArrayList<>();
    private final Part root;

    RecordShape(Schema schema) {
        root = part(schema);
    }

    /** Columns without values. */
    Column[] empty() {
        return columns.stream().map(Supplier::get).toArray(Column[]::new);
    }

    /** The columns of the record that comes next. */
    Column[] read(Decoder in) throws IOException {
        Column[] to = empty();
        root.read(in, to);
        return to;
    }

    /** @param from columns, each of which is read once */
    void write(Column[] from, Encoder out) throws IOException {
        root.write(from, out);
    }

    private Part part(Schema schema) {
        return switch (schema.getType()) {
            case RECORD ->
                new Fields(schema.getFields().stream()
                        .map(field -> part(field.schema()))
                        .toList());
            case UNION ->
                new Choice(numbers(), schema.getTypes().stream().map(this::part).toList());
            case ARRAY -> new Items(numbers(), part(schema.getElementType()));
            case MAP -> new Entries(numbers(), column(Column.Texts::new), part(schema.getValueType()));
            case STRING, BYTES -> new Text(column(Column.Texts::new));
            case DOUBLE -> new Fraction(column(Column.Fractions::new));
            case INT, LONG -> new Number(numbers());
            case ENUM -> new Symbol(numbers());
            case BOOLEAN -> new Truth(numbers());
            case NULL -> new Fields(List.of());
            case FLOAT, FIXED -> throw new IllegalArgumentException(schema + " has no column");
        };
    }

    private int numbers() {
        return column(Column.Numbers::new);
    }

    private int column(Supplier<Column> column) {
        columns.add(column);
        return columns.size() - 1;
    }

    private static Column.Numbers numbers(Column[] columns, int column) {
        return (Column.Numbers) columns[column];
    }

    private static Column.Texts texts(Column[] columns, int column) {
        return (Column.Texts) columns[column];
    }

    private sealed interface Part {

        void read(Decoder in, Column[] to) throws IOException;

        void write(Column[] from, Encoder out) throws IOException;
    }

    private record Fields(List<Part> parts) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            for (Part part : parts) {
                part.read(in, to);
            }
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            for (Part part : parts) {
                part.write(from, out);
            }
        }
    }

    private record Choice(int column, List<Part> parts) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            int index = in.readIndex();
            numbers(to, column).add(index);
            parts.get(index).read(in, to);
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            int index = (int) numbers(from, column).next();
            out.writeIndex(index);
            parts.get(index).write(from, out);
        }
    }

    private record Items(int column, Part item) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            long number = 0;
            for (long block = in.readArrayStart(); block != 0; block = in.arrayNext()) {
                number += block;
                for (long i = 0; i < block; i++) {
                    item.read(in, to);
                }
            }
            numbers(to, column).add(number);
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            long number = numbers(from, column).next();
            out.writeArrayStart();
            out.setItemCount(number);
            for (long i = 0; i < number; i++) {
                out.startItem();
                item.write(from, out);
            }
            out.writeArrayEnd();
        }
    }

    private record Entries(int column, int keys, Part value) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            long number = 0;
            for (long block = in.readMapStart(); block != 0; block = in.mapNext()) {
                number += block;
                for (long i = 0; i < block; i++) {
                    texts(to, keys).add(bytes(in));
                    value.read(in, to);
                }
            }
            numbers(to, column).add(number);
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            long number = numbers(from, column).next();
            out.writeMapStart();
            out.setItemCount(number);
            for (long i = 0; i < number; i++) {
                out.startItem();
                out.writeBytes(texts(from, keys).next());
                value.write(from, out);
            }
            out.writeMapEnd();
        }
    }

    /** A text is written as its bytes are. */
    private record Text(int column) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            texts(to, column).add(bytes(in));
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            out.writeBytes(texts(from, column).next());
        }
    }

    private record Fraction(int column) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            ((Column.Fractions) to[column]).add(in.readDouble());
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            out.writeDouble(((Column.Fractions) from[column]).next());
        }
    }

    private record Number(int column) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            numbers(to, column).add(in.readLong());
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            out.writeLong(numbers(from, column).next());
        }
    }

    private record Symbol(int column) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            numbers(to, column).add(in.readEnum());
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            out.writeEnum((int) numbers(from, column).next());
        }
    }

    private record Truth(int column) implements Part {

        @Override
        public void read(Decoder in, Column[] to) throws IOException {
            numbers(to, column).add(in.readBoolean() ? 1 : 0);
        }

        @Override
        public void write(Column[] from, Encoder out) throws IOException {
            out.writeBoolean(numbers(from, column).next() == 1);
        }
    }

    private static byte[] bytes(Decoder in) throws IOException {
        ByteBuffer read = in.readBytes(null);
        return read.array();
    }
}
