package dev.weir.finops;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theServiceKeepsTheRulesOfTheMesh() {
        ArchitectureRules.hold("dev.weir.finops");
    }
}
