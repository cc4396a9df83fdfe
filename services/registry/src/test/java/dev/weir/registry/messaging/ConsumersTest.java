package dev.weir.registry.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.schemas.Topic;
import dev.weir.schemas.TopicCatalogue;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.junit.jupiter.api.Test;

class ConsumersTest {

    @Test
    void theRegistryHearsEveryTopicThatTheCatalogueGivesIt() throws ClassNotFoundException {
        Set<Topic> given = TopicCatalogue.load().topics().stream()
                .filter(topic -> topic.consumers().contains("registry"))
                .collect(Collectors.toSet());

        assertThat(given).isNotEmpty();
        for (Topic topic : given) {
            Class<?> consumer = Class.forName("dev.weir.registry.messaging." + topic.record() + "Consumer");
            assertThat(Arrays.stream(consumer.getDeclaredMethods())
                            .filter(method -> method.isAnnotationPresent(Incoming.class))
                            .map(method -> method.getAnnotation(Incoming.class).value()))
                    .containsExactly(topic.name().replace('.', '-'));
        }
    }
}
