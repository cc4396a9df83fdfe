package dev.weir.registry;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theHabitsHold() {
        ArchitectureRules.hold("dev.weir.registry");
    }
}
