package dev.weir.scanner.core;

import dev.weir.scanner.core.advisory.AdvisorySource;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import dev.weir.scanner.core.dependency.Dependencies;
import dev.weir.scanner.core.license.LicenseJudge;
import dev.weir.scanner.core.vex.SuppressionSource;
import java.time.Instant;
import java.util.List;

/** Adds to a scan what licences, advisories and statements say of the version. */
public final class Assessor {

    private final LicenseJudge licenses;
    private final AdvisorySource advisories;
    private final SuppressionSource suppressions;

    public Assessor(LicenseJudge licenses, AdvisorySource advisories, SuppressionSource suppressions) {
        this.licenses = licenses;
        this.advisories = advisories;
        this.suppressions = suppressions;
    }

    /** @param now decides which statements are still believed */
    public Assessment assess(PublishedModel model, ScanReport scan, Instant now) {
        List<String> packages = Dependencies.purls(model.origin().packages(), scan.dependencies());
        Vulnerabilities known = Vulnerabilities.of(packages, advisories);
        return new Assessment(
                licenses.judge(scan),
                packages,
                known,
                suppressions.current().apply(known, model.name(), model.version(), now));
    }
}
