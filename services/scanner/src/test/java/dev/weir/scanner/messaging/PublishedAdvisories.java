package dev.weir.scanner.messaging;

import dev.weir.events.AdvisoryPublished;
import java.time.Instant;

/** Advisories as feeds say them. */
public final class PublishedAdvisories {

    private static final Instant BEGINNING = Instant.parse("2026-11-01T10:00:00Z");

    private PublishedAdvisories() {}

    /** A critical one about versions of a PyPI package before one. */
    public static AdvisoryPublished before(String id, String name, String fixed, int revision) {
        return said(id, revision, false, document(id, name, fixed, revision));
    }

    public static AdvisoryPublished withdrawn(String id, int revision) {
        return said(id, revision, true, null);
    }

    public static AdvisoryPublished said(String id, int revision, boolean withdrawn, String document) {
        return AdvisoryPublished.newBuilder()
                .setAdvisory(id)
                .setOsv(document)
                .setWithdrawn(withdrawn)
                .setModifiedAt(modified(revision))
                .build();
    }

    public static String document(String id, String name, String fixed, int revision) {
        return """
                {"id": "%s", "modified": "%s", "aliases": ["CVE-of-%s"],
                 "severity": [{"type": "CVSS_V3", "score": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],
                 "affected": [{"package": {"ecosystem": "PyPI", "name": "%s"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
                """.formatted(id, modified(revision), id, name, fixed);
    }

    private static Instant modified(int revision) {
        return BEGINNING.plusSeconds(revision);
    }
}
