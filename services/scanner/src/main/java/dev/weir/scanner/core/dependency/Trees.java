package dev.weir.scanner.core.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.weir.scanner.core.content.Malformed;

/** JSON, TOML and YAML as trees. Aliases of YAML are not expanded, and nothing is built but the tree. */
final class Trees {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final ObjectMapper TOML = TomlMapper.builder().build();
    private static final ObjectMapper YAML = YAMLMapper.builder().build();

    private Trees() {}

    static JsonNode json(String text) throws Malformed {
        return read(JSON, text, "JSON");
    }

    static JsonNode toml(String text) throws Malformed {
        return read(TOML, text, "TOML");
    }

    static JsonNode yaml(String text) throws Malformed {
        return read(YAML, text, "YAML");
    }

    private static JsonNode read(ObjectMapper mapper, String text, String syntax) throws Malformed {
        try {
            JsonNode tree = mapper.readTree(text);
            if (tree == null || !tree.isContainerNode()) {
                throw new Malformed("the file holds no " + syntax + " of dependencies");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new Malformed("the file is no valid " + syntax);
        }
    }
}
