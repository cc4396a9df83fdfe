package dev.weir.scanner.core.advisory;

import dev.weir.scanner.core.Verdict;

/**
 * What dependencies make of a version. One that was made to do harm runs its code where the model is installed, which
 * makes the version malicious. A weakness does not: most models need a package that has some, and whether that is borne
 * is for those to say who run it, by the counts.
 */
public final class DependencyPolicy {

    private DependencyPolicy() {}

    /** @param content what the version's files are by themselves */
    public static Verdict judge(Verdict content, Vulnerabilities known) {
        return known.hasMalware() ? content.and(Verdict.MALICIOUS) : content;
    }
}
