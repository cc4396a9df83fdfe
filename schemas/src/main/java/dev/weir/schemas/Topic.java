package dev.weir.schemas;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * One topic of the catalogue.
 *
 * @param name {@code <subject>.<past participle>}
 * @param record simple name of the Avro record in {@code dev.weir.events}
 * @param key what the record key is, in words
 * @param partitions number of partitions, at least 1
 * @param retentionDays days a record is kept; -1 keeps for ever
 * @param cleanup {@code delete} or {@code compact}
 * @param owners who alone says it
 * @param consumers who reacts to it
 * @param description what it means, in a sentence
 */
public record Topic(
        String name,
        String record,
        String key,
        int partitions,
        int retentionDays,
        String cleanup,
        List<String> owners,
        List<String> consumers,
        String description) {

    private static final String NAMESPACE = "dev.weir.events.";

    public Topic {
        if (!name.matches("[a-z]+\\.[a-z]+")) {
            throw new IllegalArgumentException("a topic is named <subject>.<past participle>, not " + name);
        }
        if (partitions < 1) {
            throw new IllegalArgumentException(name + " needs at least one partition, not " + partitions);
        }
        if (retentionDays < 1 && retentionDays != -1) {
            throw new IllegalArgumentException(name + " keeps records for days or for ever (-1), not " + retentionDays);
        }
        if (!cleanup.equals("delete") && !cleanup.equals("compact")) {
            throw new IllegalArgumentException(name + " is cleaned by delete or compact, not " + cleanup);
        }
        owners = List.copyOf(owners);
        consumers = List.copyOf(consumers);
    }

    /** The subject of the value schema: {@code <topic>-value}. */
    public String subject() {
        return name + "-value";
    }

    /** How long a record is kept; empty when for ever. */
    public Optional<Duration> retention() {
        return retentionDays == -1 ? Optional.empty() : Optional.of(Duration.ofDays(retentionDays));
    }

    /** The dead-letter topic of one consuming service: {@code <topic>.<service>.dlq}. */
    public String deadLetters(String service) {
        return name + "." + service.toLowerCase(Locale.ROOT) + ".dlq";
    }

    /** The services of the mesh among the consumers: those that have a dead-letter topic. */
    public List<String> consumingServices() {
        return consumers.stream().filter(TopicCatalogue.SERVICES::contains).toList();
    }

    /** Fully qualified name of the record. */
    public String recordName() {
        return NAMESPACE + record;
    }

    /**
     * The self-contained schema of the record value.
     *
     * @throws IllegalStateException when no class was generated for the record
     */
    public Schema schema() {
        try {
            return (Schema) Class.forName(recordName()).getField("SCHEMA$").get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " names record " + record + ", which has no schema", e);
        }
    }
}
