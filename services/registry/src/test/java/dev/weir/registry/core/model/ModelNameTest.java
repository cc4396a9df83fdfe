package dev.weir.registry.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelNameTest {

    @Test
    void lettersDigitsAndSomeMarksMakeAName() {
        assertThat(new ModelName("flight-delay_v2.1")).hasToString("flight-delay_v2.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "../etc", "-x", "a/b", "naïve", "a\nb"})
    void whatCouldNotBeAPathIsNoName(String name) {
        assertThatThrownBy(() -> new ModelName(name)).isInstanceOf(IllegalArgumentException.class);
    }
}
