package dev.weir.drift;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHabitsHold() {
        ArchitectureRules.hold("dev.weir.drift");
    }
}
