package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.embedding.EmbeddingReference;
import dev.weir.drift.core.embedding.EmbeddingSpace;
import dev.weir.drift.core.profile.ReferenceKind;
import dev.weir.drift.core.profile.ReferenceProfile;
import dev.weir.drift.core.profile.Segments;
import dev.weir.drift.messaging.state.FrozenReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.TaskId;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddingStatesTest {

    private static final String KEY = "flights\u00001";

    @TempDir
    private Path state;

    private final KeyValueStore<String, FrozenReference> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore(DriftStores.REFERENCES),
                    Serdes.String(),
                    new DeflatedSerde<>(FrozenReference.class))
            .withLoggingDisabled()
            .build();

    @BeforeEach
    void open() {
        store.init(
                new MockProcessorContext<>(new Properties(), new TaskId(0, 0), state.toFile()).getStateStoreContext(),
                store);
    }

    @Test
    void eachSpaceIsARecordOfItsOwn() {
        FrozenReference reference = EmbeddingStates.with(
                EmbeddingStates.with(fresh(), EmbeddingStates.write("text", space())), EmbeddingStates.none("photo"));

        EmbeddingStates.parts(KEY, reference).forEach(store::put);
        store.put("flights\u000012", fresh());

        assertThat(store.get(KEY).getSpaces()).isEmpty();
        FrozenReference read = EmbeddingStates.read(store, KEY);
        assertThat(EmbeddingStates.spaces(read)).containsOnlyKeys("text");
        assertThat(EmbeddingStates.settled(read)).containsExactlyInAnyOrder("text", "photo");
        assertThat(EmbeddingStates.settled(EmbeddingStates.read(store, "flights\u000012")))
                .isEmpty();
    }

    @Test
    void spacesThatAnEarlierReleaseKeptInTheReferenceAreRead() {
        store.put(KEY, EmbeddingStates.with(fresh(), EmbeddingStates.write("text", space())));

        assertThat(EmbeddingStates.spaces(EmbeddingStates.read(store, KEY))).containsOnlyKeys("text");
    }

    @Test
    void aSpaceOfAnyLengthTakesNoMoreThanHalfAMegabyte() {
        assertThat(List.of(8, 3_072, 8_192, EmbeddingSpace.MOST_PLACES))
                .allSatisfy(places -> assertThat(EmbeddingStates.write("text", space(places))
                                .getSpace()
                                .remaining())
                        .isLessThanOrEqualTo((1 << 19) + 64));
    }

    private static FrozenReference fresh() {
        return ReferenceStates.fresh(ReferenceProfile.unknown(), ReferenceKind.NONE, Segments.UNKNOWN);
    }

    private static EmbeddingSpace space() {
        return space(8);
    }

    private static EmbeddingSpace space(int places) {
        SplittableRandom random = new SplittableRandom(1);
        double[][] sample = Stream.generate(() -> random.doubles(places).toArray())
                .limit(40)
                .toArray(double[][]::new);
        return EmbeddingReference.of(sample, 2, 99, random).space();
    }
}
