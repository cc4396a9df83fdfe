package dev.weir.scanner.bench.rescan;

import dev.weir.scanner.osv.MalformedAdvisory;
import dev.weir.scanner.osv.OsvAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import java.time.Instant;

/**
 * An advisory that is published, changed and withdrawn.
 *
 * @param kind what it hits, for people
 * @param name of the package
 * @param version the one that is affected
 * @param hits how many versions of models it touches each time
 */
record Target(String kind, String name, String version, int hits) {

    private static final String CRITICAL = "C:H/I:H/A:H";
    private static final String MEDIUM = "C:N/I:N/A:L";
    private static final String VECTOR = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/";

    OsvAdvisory published(Instant at) {
        return read(at, CRITICAL, "");
    }

    /** It is less severe than was thought. */
    OsvAdvisory changed(Instant at) {
        return read(at, MEDIUM, "");
    }

    OsvAdvisory withdrawn(Instant at) {
        return read(at, MEDIUM, "\"withdrawn\": \"%s\",".formatted(at));
    }

    private OsvAdvisory read(Instant at, String impact, String withdrawn) {
        String document = """
                {"id": "BENCH-%s-%s", "modified": "%s", %s "severity": [{"type": "CVSS_V3", "score": "%s"}],
                 "affected": [{"package": {"ecosystem": "PyPI", "name": "%s"}, "versions": ["%s"]}]}
                """.formatted(name, version, at, withdrawn, VECTOR + impact, name, version);
        try {
            return OsvDocuments.read(document);
        } catch (MalformedAdvisory e) {
            throw new IllegalStateException("a made advisory is malformed", e);
        }
    }
}
