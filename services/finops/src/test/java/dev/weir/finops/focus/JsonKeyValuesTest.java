package dev.weir.finops.focus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonKeyValuesTest {

    @Test
    void pairsAreReadWithTheirValuesAsText() {
        assertThat(new JsonKeyValues().read("{\"model\": \"flights\", \"paid\": true, \"n\": 1.50, \"none\": null}"))
                .contains(Map.of("model", "flights", "paid", "true", "n", "1.50", "none", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "\"text\"",
                "{\"a\": [1]}",
                "{\"a\": {}}",
                "{\"a\": 1, \"a\": 2}",
                "{\"a\": 1} more",
                "{\"a\"",
                "{\"a\": \"\\u0000\"}"
            })
    void whatIsNoObjectOfPlainPairsIsNone(String text) {
        assertThat(new JsonKeyValues().read(text)).isEmpty();
    }
}
