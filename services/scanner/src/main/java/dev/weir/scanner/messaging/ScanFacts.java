package dev.weir.scanner.messaging;

import dev.weir.events.Finding;
import dev.weir.events.ScanVerdict;
import dev.weir.events.Severity;
import dev.weir.events.Vulnerability;
import dev.weir.events.VulnerabilitySummary;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Printable;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.advisory.Rating;
import dev.weir.scanner.core.advisory.Vulnerabilities;
import java.util.Collections;
import java.util.List;

/** Parts of {@code scan.completed} that first scans and later ones say alike. */
public final class ScanFacts {

    /** An event stays small. */
    public static final int MOST = 100;

    private static final int MOST_ALIASES = 10;
    private static final int LONGEST_TEXT = 200;

    private ScanFacts() {}

    public static ScanVerdict verdict(Verdict verdict) {
        return switch (verdict) {
            case CLEAN -> ScanVerdict.CLEAN;
            case SUSPICIOUS -> ScanVerdict.SUSPICIOUS;
            case UNSCANNABLE -> ScanVerdict.UNSCANNABLE;
            case MALICIOUS -> ScanVerdict.MALICIOUS;
        };
    }

    /** Counts each vulnerability once; what nobody rated counts as medium. */
    public static VulnerabilitySummary summary(Vulnerabilities known) {
        List<Rating> ratings = known.distinct();
        return VulnerabilitySummary.newBuilder()
                .setCritical(Collections.frequency(ratings, Rating.CRITICAL))
                .setHigh(Collections.frequency(ratings, Rating.HIGH))
                .setMedium(
                        Collections.frequency(ratings, Rating.MEDIUM) + Collections.frequency(ratings, Rating.UNKNOWN))
                .setLow(Collections.frequency(ratings, Rating.LOW))
                .build();
    }

    /** The worst. */
    public static List<Vulnerability> vulnerable(Vulnerabilities known) {
        return known.all().stream().limit(MOST).map(ScanFacts::vulnerability).toList();
    }

    private static Vulnerability vulnerability(dev.weir.scanner.core.advisory.Vulnerability known) {
        return Vulnerability.newBuilder()
                .setAdvisory(known.advisory())
                .setAliases(known.aliases().stream().limit(MOST_ALIASES).toList())
                .setDependency(Printable.of(known.purl(), LONGEST_TEXT))
                .setSeverity(severity(known.rating()))
                .setFixedIn(known.fixedIn().isEmpty() ? null : known.fixedIn())
                .build();
    }

    static Severity severity(Rating rating) {
        return switch (rating) {
            case UNKNOWN -> Severity.UNSPECIFIED;
            case NONE -> Severity.INFORMATIONAL;
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }

    public static Finding finding(dev.weir.scanner.core.Finding finding) {
        Place place = finding.place();
        String reference = finding.rule().reference();
        return Finding.newBuilder()
                .setRule(finding.rule().id())
                .setSeverity(severity(finding.rule().severity()))
                .setArtifact(place.artifact().value())
                .setMember(place.path().isRoot() ? null : member(place))
                .setOffset(place.offset())
                .setSummary(Printable.of(finding.summary(), LONGEST_TEXT))
                .setReference(reference.isEmpty() ? null : reference)
                .build();
    }

    /** Path inside the artifact, as events write it; empty for the artifact itself. */
    public static String member(Place place) {
        return Printable.of(place.path().toString(), LONGEST_TEXT);
    }

    private static Severity severity(dev.weir.scanner.core.Severity severity) {
        return switch (severity) {
            case INFORMATIONAL -> Severity.INFORMATIONAL;
            case LOW -> Severity.LOW;
            case MEDIUM -> Severity.MEDIUM;
            case HIGH -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
