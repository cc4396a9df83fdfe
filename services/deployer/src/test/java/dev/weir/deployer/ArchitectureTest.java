package dev.weir.deployer;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theRulesOfEveryServiceHold() {
        ArchitectureRules.hold("dev.weir.deployer");
    }
}
