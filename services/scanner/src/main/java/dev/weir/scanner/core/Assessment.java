package dev.weir.scanner.core;

import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.vex.Judged;
import java.util.List;

/**
 * Everything that is known of a version after its scan.
 *
 * @param report what its files are
 * @param packages package URLs of what it needs
 * @param known all vulnerabilities of these
 * @param judged the same, parted by statements
 */
public record Assessment(ScanReport report, List<String> packages, Vulnerabilities known, Judged judged) {

    public Assessment {
        packages = List.copyOf(packages);
    }
}
