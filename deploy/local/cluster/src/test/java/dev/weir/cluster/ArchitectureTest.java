package dev.weir.cluster;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfTheMeshHold() {
        ArchitectureRules.hold("dev.weir.cluster");
    }
}
