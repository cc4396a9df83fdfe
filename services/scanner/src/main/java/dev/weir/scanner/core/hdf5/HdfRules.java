package dev.weir.scanner.core.hdf5;

import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;

/** Rules about HDF5 files. */
final class HdfRules {

    private static final String LINKS = "https://docs.hdfgroup.org/hdf5/v1_14/group___h5_l.html";

    static final Rule EXTERNAL_ESCAPE = new Rule("hdf5.external-link-escape", Severity.HIGH, Verdict.MALICIOUS, LINKS);
    static final Rule EXTERNAL = new Rule("hdf5.external-link", Severity.MEDIUM, Verdict.SUSPICIOUS, LINKS);

    private HdfRules() {}
}
