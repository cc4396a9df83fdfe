package dev.weir.schemas.render;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.time.Duration;

/** {@code deploy/compose/topics.txt}: name, partitions and retention in milliseconds, for kafka-topics.sh. */
final class TopicList {

    private static final long DEAD_LETTER_MILLIS = Duration.ofDays(30).toMillis();

    private TopicList() {}

    static String of(TopicCatalogue catalogue) {
        StringBuilder lines = new StringBuilder();
        for (Topic topic : catalogue.topics()) {
            long retention = topic.retention().map(Duration::toMillis).orElse(-1L);
            lines.append("%s %d %d\n".formatted(topic.name(), topic.partitions(), retention));
            for (String service : topic.consumingServices()) {
                lines.append("%s 1 %d\n".formatted(topic.deadLetters(service), DEAD_LETTER_MILLIS));
            }
        }
        return lines.toString();
    }
}
