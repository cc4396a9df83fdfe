package dev.weir.schemas;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The topics of the mesh, in the order of {@code topics.yaml}. */
public final class TopicCatalogue {

    /** The five services, by the names they use in topics, groups and dead letters. */
    public static final Set<String> SERVICES = Set.of("registry", "scanner", "deployer", "finops", "drift");

    private static final String RESOURCE = "/topics.yaml";

    private final Map<String, Topic> byName = new LinkedHashMap<>();

    private TopicCatalogue(List<Topic> topics) {
        for (Topic topic : topics) {
            if (byName.putIfAbsent(topic.name(), topic) != null) {
                throw new IllegalArgumentException("topic " + topic.name() + " stands twice in the catalogue");
            }
        }
    }

    /** Reads the catalogue that this module carries. */
    public static TopicCatalogue load() {
        try (InputStream in = TopicCatalogue.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    /**
     * Reads a catalogue.
     *
     * @throws IOException when the stream is no YAML of the catalogue's shape
     */
    public static TopicCatalogue read(InputStream yaml) throws IOException {
        YAMLMapper mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                .build();
        return new TopicCatalogue(mapper.readValue(yaml, Document.class).topics());
    }

    public List<Topic> topics() {
        return List.copyOf(byName.values());
    }

    public Optional<Topic> topic(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    private record Document(List<Topic> topics) {}
}
