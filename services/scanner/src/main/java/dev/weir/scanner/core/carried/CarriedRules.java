package dev.weir.scanner.core.carried;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about what lies among numbers. */
final class CarriedRules {

    static final Rule PROGRAM = new Rule(
            "carried.program", Severity.HIGH, Verdict.SUSPICIOUS, "https://attack.mitre.org/techniques/T1027/009/");

    private CarriedRules() {}
}
