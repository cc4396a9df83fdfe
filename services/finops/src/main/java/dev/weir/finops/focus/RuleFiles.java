package dev.weir.finops.focus;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.finops.core.focus.rule.RuleModel;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rules for bills: Weir's own, and the public rule model of FOCUS. */
public final class RuleFiles {

    private static final String BUILT_IN = "/finops/focus-rules.yaml";

    private RuleFiles() {}

    /** The rules that Weir brings, by which it decides what can be booked. */
    public static RuleModel builtIn() {
        try (InputStream in = RuleFiles.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException(BUILT_IN + " is missing");
            }
            return OwnRules.read(YAMLMapper.builder().build().readTree(in));
        } catch (IOException e) {
            throw new IllegalStateException(BUILT_IN + " cannot be read", e);
        }
    }

    /**
     * Reads a rule model as the FOCUS project publishes it (JSON with {@code ModelRules}).
     *
     * @throws IOException when the file cannot be read or is no such model
     */
    public static RuleModel model(Path file) throws IOException {
        try {
            JsonNode tree = new ObjectMapper().readTree(Files.readAllBytes(file));
            return PublishedRules.read(tree);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + " is no rule model: " + e.getMessage(), e);
        }
    }
}
