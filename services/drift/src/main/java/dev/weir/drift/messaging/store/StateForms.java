package dev.weir.drift.messaging.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;

/**
 * The forms that records of state have had, oldest first: {@code state-forms/<record>.jsonl}, one schema a line in Avro's
 * parsing canonical form, of which the last is the present one. Whoever changes a record adds a line, gives new fields a default, and takes no line away.
 */
public final class StateForms {

    private StateForms() {}

    /**
     * The forms before the present one.
     *
     * @throws IllegalStateException when the present form is not the last that is kept: whoever upgrades from this build
     *     could not read its state
     */
    static List<Schema> before(Schema present) {
        List<Schema> forms = of(present.getName());
        if (forms.isEmpty() || print(forms.getLast()) != print(present)) {
            throw new IllegalStateException("state-forms/" + present.getName() + ".jsonl needs another line: "
                    + SchemaNormalization.toParsingForm(present));
        }
        return List.copyOf(forms.subList(0, forms.size() - 1));
    }

    /** All forms of a record, of which the last is the present one. */
    public static List<Schema> of(Schema present) {
        return Stream.concat(before(present).stream(), Stream.of(present)).toList();
    }

    /** All forms of a record; none when none are kept. */
    static List<Schema> of(String record) {
        try (InputStream lines = StateForms.class.getResourceAsStream("/state-forms/" + record + ".jsonl")) {
            return lines == null
                    ? List.of()
                    : new String(lines.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .map(line -> new Schema.Parser().parse(line))
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the forms of " + record + " cannot be read", e);
        }
    }

    private static long print(Schema schema) {
        return SchemaNormalization.parsingFingerprint64(schema);
    }
}
