package dev.weir.cluster.kustomize;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads the documents of a YAML file into JSON trees, within limits; a repeated key is an error. */
final class Yaml {

    private static final int MAXIMUM_CODE_POINTS = 1 << 20;
    private static final int MAXIMUM_ALIASES = 50;
    private static final int MAXIMUM_DEPTH = 50;

    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder()
                    .loaderOptions(limits())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private Yaml() {}

    /** The non-empty documents, each of which must be a mapping. */
    static List<ObjectNode> documents(String path, String text) {
        try (MappingIterator<JsonNode> iterator =
                MAPPER.readerFor(JsonNode.class).readValues(text)) {
            List<ObjectNode> documents = new ArrayList<>();
            while (iterator.hasNextValue()) {
                JsonNode document = iterator.nextValue();
                if (document instanceof ObjectNode mapping) {
                    documents.add(mapping);
                } else if (document != null && !document.isNull() && !document.isMissingNode()) {
                    throw new KustomizeException(path + " holds a document that is no mapping");
                }
            }
            return documents;
        } catch (JacksonException e) {
            throw new KustomizeException(path + " is not YAML: " + e.getOriginalMessage());
        } catch (IOException | RuntimeException e) {
            throw new KustomizeException(path + " cannot be read: " + e.getMessage());
        }
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAXIMUM_CODE_POINTS);
        options.setMaxAliasesForCollections(MAXIMUM_ALIASES);
        options.setNestingDepthLimit(MAXIMUM_DEPTH);
        options.setAllowDuplicateKeys(false);
        return options;
    }
}
