package dev.weir.scanner.core.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads model cards: Markdown that begins with YAML between two lines of {@code ---}. */
public final class ModelCardReader {

    private static final ObjectMapper YAML = YAMLMapper.builder().build();
    private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
    private static final Pattern USES = Pattern.compile("(?i).*\\b(intended use|direct use|uses)\\b.*");
    private static final Pattern LIMITATIONS = Pattern.compile("(?i).*\\b(limitations?|out-of-scope).*");
    private static final Pattern RISKS = Pattern.compile("(?i).*\\b(bias|biases|risks?|ethical).*");
    private static final int LONGEST = 2_000;
    private static final int MOST = 100;

    private ModelCardReader() {}

    /** Whether a file of this path is a model card. */
    public static boolean knows(String path) {
        return path.regionMatches(true, path.lastIndexOf('/') + 1, "readme.md", 0, "readme.md".length())
                && path.length() == path.lastIndexOf('/') + 1 + "readme.md".length();
    }

    /** The card; none when the text has no YAML at its beginning, or a broken one. */
    public static Optional<ModelCard> read(String text, Place place) {
        List<String> lines = text.lines().toList();
        int end = lines.isEmpty() || !lines.getFirst().strip().equals("---")
                ? -1
                : lines.subList(1, lines.size()).indexOf("---");
        if (end < 0) {
            return Optional.empty();
        }
        try {
            JsonNode head = YAML.readTree(String.join("\n", lines.subList(1, end + 1)));
            List<String> body = lines.subList(end + 2, lines.size());
            return head.isObject() ? Optional.of(card(head, body, place)) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static ModelCard card(JsonNode head, List<String> body, Place place) {
        String license = first(head.path("license"));
        String own = head.path("license_name").asText();
        return new ModelCard(
                license.equals("other") && !own.isEmpty() ? Printable.of(own, LONGEST) : license,
                first(head.path("pipeline_tag")),
                first(head.path("library_name")),
                all(head.path("datasets")),
                all(head.path("base_model")),
                section(body, USES),
                section(body, LIMITATIONS),
                section(body, RISKS),
                place);
    }

    private static String first(JsonNode value) {
        return all(value).stream().findFirst().orElse("");
    }

    private static List<String> all(JsonNode value) {
        List<String> texts = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(v -> texts.add(Printable.of(v.asText(), LONGEST)));
        } else if (value.isValueNode() && !value.isNull()) {
            texts.add(Printable.of(value.asText(), LONGEST));
        }
        return texts.stream().filter(t -> !t.isBlank()).limit(MOST).toList();
    }

    /** The text below the first such heading, up to the next heading that has any text before it. */
    private static String section(List<String> body, Pattern wanted) {
        StringBuilder section = new StringBuilder();
        boolean inside = false;
        for (String line : body) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                if (inside && !section.toString().isBlank()) {
                    break;
                }
                inside |=
                        wanted.matcher(Printable.of(heading.group(1), LONGEST)).matches();
            } else if (inside && section.length() < LONGEST) {
                section.append(line).append(' ');
            }
        }
        return Printable.of(section.toString().strip(), LONGEST);
    }
}
