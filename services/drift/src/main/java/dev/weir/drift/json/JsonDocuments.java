package dev.weir.drift.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Line;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * JSON documents, read token by token, so that a limit ends the work where it is reached. NaN and infinities are read,
 * since Python writes them.
 */
public final class JsonDocuments implements Documents {

    private final Limits limits;
    private final JsonFactory json;

    public JsonDocuments(Limits limits) {
        this.limits = limits;
        this.json = JsonFactory.builder()
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.depth())
                        .maxStringLength(limits.bytes())
                        .maxNameLength(limits.name())
                        .maxNumberLength(limits.number())
                        .build())
                .build();
    }

    @Override
    public Node read(byte[] bytes) {
        List<Node> all = parse(bytes);
        if (all.size() != 1) {
            throw new Malformed(all.isEmpty() ? "the body is empty" : "the body holds more than one document");
        }
        return new Node("", all.getFirst().datum());
    }

    @Override
    public List<Node> readAll(byte[] bytes) {
        List<Node> all = parse(bytes);
        if (all.isEmpty()) {
            throw new Malformed("the body is empty");
        }
        return all;
    }

    @Override
    public List<Line> readLines(byte[] bytes) {
        requireBytes(bytes);
        List<Line> lines = new ArrayList<>();
        int values = 0;
        int number = 0;
        for (int from = 0; from < bytes.length; ) {
            int end = from;
            while (end < bytes.length && bytes[end] != '\n') {
                end++;
            }
            number++;
            if (!new String(bytes, from, end - from, StandardCharsets.UTF_8).isBlank()) {
                TreeReader reader = new TreeReader(limits.values() - values);
                lines.add(line(number, Arrays.copyOfRange(bytes, from, end), reader));
                values += reader.values();
            }
            from = end + 1;
        }
        return lines;
    }

    private Line line(int number, byte[] bytes, TreeReader reader) {
        try {
            List<Node> all = parse(bytes, reader);
            return all.size() == 1
                    ? Line.of(
                            number,
                            new Node(Integer.toString(number), all.getFirst().datum()))
                    : Line.bad(number, "the line holds more than one document");
        } catch (Malformed failure) {
            if (reader.isFull()) {
                throw failure;
            }
            return Line.bad(number, String.valueOf(failure.getMessage()));
        }
    }

    private List<Node> parse(byte[] bytes) {
        requireBytes(bytes);
        return parse(bytes, new TreeReader(limits.values()));
    }

    private void requireBytes(byte[] bytes) {
        if (bytes.length > limits.bytes()) {
            throw new Malformed("the body has " + bytes.length + " bytes, more than " + limits.bytes());
        }
    }

    private List<Node> parse(byte[] bytes, TreeReader reader) {
        try (JsonParser parser = json.createParser(bytes)) {
            List<Node> all = new ArrayList<>();
            while (parser.nextToken() != null) {
                all.add(new Node(Integer.toString(all.size() + 1), reader.value(parser)));
            }
            return all;
        } catch (JsonProcessingException e) {
            throw new Malformed("the body is no JSON: " + e.getOriginalMessage() + where(e));
        } catch (IOException e) {
            throw new Malformed("the body cannot be read: " + e.getMessage());
        }
    }

    private static String where(JsonProcessingException failure) {
        return failure.getLocation() == null
                ? ""
                : " (line " + failure.getLocation().getLineNr() + ", column "
                        + failure.getLocation().getColumnNr() + ")";
    }

    /**
     * How much is read.
     *
     * @param bytes of a body
     * @param depth of objects and arrays in one another
     * @param values in all documents of a body
     * @param name characters of a field's name
     * @param number characters of a number
     */
    public record Limits(int bytes, int depth, int values, int name, int number) {

        public Limits {
            if (bytes < 1 || depth < 1 || values < 1 || name < 1 || number < 1) {
                throw new IllegalArgumentException("limits are at least 1");
            }
        }
    }
}
