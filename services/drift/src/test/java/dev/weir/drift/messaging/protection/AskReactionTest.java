package dev.weir.drift.messaging.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AskReactionTest {

    private static final int PARTITIONS = 6;

    @Test
    void requestsOfAClientMeetInOnePartition() {
        assertThat(partitions("ada")).hasSize(1);
    }

    @Test
    void requestsOfNobodyAreSpread() {
        assertThat(partitions(""))
                .hasSize(PARTITIONS)
                .allSatisfy((partition, requests) -> assertThat(requests).isBetween(70L, 130L));
    }

    private static Map<Integer, Long> partitions(String client) {
        List<UUID> events = IntStream.range(0, 600)
                .mapToObj(n -> UUID.nameUUIDFromBytes(new byte[] {(byte) n, (byte) (n >> 8)}))
                .toList();
        return events.stream()
                .map(event -> AskReaction.partition("flights", client, event, PARTITIONS))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
