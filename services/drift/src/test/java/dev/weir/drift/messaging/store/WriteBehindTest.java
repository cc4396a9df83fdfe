package dev.weir.drift.messaging.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WriteBehindTest {

    private final KeyValueStore<String, String> store = Stores.keyValueStoreBuilder(
                    Stores.inMemoryKeyValueStore("texts"), Serdes.String(), Serdes.String())
            .withLoggingDisabled()
            .build();

    private final WriteBehind<String> texts = new WriteBehind<>(store);

    @BeforeEach
    void open() {
        store.init(new MockProcessorContext<Void, Void>().getStateStoreContext(), store);
    }

    @Test
    void whatWasPutIsKnownBeforeItIsWritten() {
        texts.put("key", "value");

        assertThat(texts.get("key")).isEqualTo("value");
        assertThat(store.get("key")).isNull();
    }

    @Test
    void onlyTheLastValueIsWritten() {
        texts.put("key", "first");
        texts.put("key", "second");

        texts.write();

        assertThat(store.get("key")).isEqualTo("second");
        assertThat(texts.get("key")).isEqualTo("second");
    }

    @Test
    void nothingIsWrittenTwice() {
        texts.put("key", "value");
        texts.write();
        store.delete("key");

        texts.write();

        assertThat(store.get("key")).isNull();
        assertThat(texts.get("key")).isNull();
    }
}
