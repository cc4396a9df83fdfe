package dev.weir.scanner.messaging.index;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far the index is behind its inventory topic. */
public final class IndexLag {

    private static final String GROUP = "weir-scanner";

    private final Admin admin;

    public IndexLag(Admin admin) {
        this.admin = admin;
    }

    /** Records, transaction markers among them, that were written and not taken in. */
    public long records() throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return admin.listOffsets(ends()).all().get().entrySet().stream()
                    .mapToLong(end -> end.getValue().offset()
                            - (taken.containsKey(end.getKey())
                                    ? taken.get(end.getKey()).offset()
                                    : 0))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far the index is", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> ends() throws InterruptedException, ExecutionException {
        return admin.describeTopics(List.of(IndexTopics.INVENTORY)).allTopicNames().get().values().stream()
                .flatMap(topic -> topic.partitions().stream()
                        .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
    }
}
