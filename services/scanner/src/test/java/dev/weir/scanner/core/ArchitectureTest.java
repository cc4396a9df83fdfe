package dev.weir.scanner.core;

import dev.weir.testkit.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void theScannerKeepsTheHouseRules() {
        ArchitectureRules.hold("dev.weir.scanner");
    }
}
