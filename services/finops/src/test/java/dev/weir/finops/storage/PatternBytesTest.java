package dev.weir.finops.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.anomaly.PatternMemory;
import dev.weir.finops.core.novelty.NoveltyMemory;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatternBytesTest {

    @Test
    void aMemoryComesBackToTheLastBit() {
        PatternMemory memory = new PatternMemory(
                new NoveltyMemory(List.of(60L, 120L), List.of(0.1, 1e-12), List.of(0.0), List.of(), List.of(2.5)),
                true);

        assertThat(PatternBytes.read(PatternBytes.write(memory))).isEqualTo(memory);
    }

    @Test
    void aMemoryOfAnotherVersionIsRefused() {
        assertThatThrownBy(() -> PatternBytes.read(new byte[] {1, 2, 3})).isInstanceOf(IllegalStateException.class);
    }
}
