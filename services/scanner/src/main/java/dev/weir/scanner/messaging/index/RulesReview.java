package dev.weir.scanner.messaging.index;

import dev.weir.events.Finding;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.EventCodec;
import dev.weir.mesh.Patience;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.pickle.ImportReview;
import dev.weir.scanner.messaging.ScanFacts;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Judges stored imports by the rules of this program. */
final class RulesReview {

    private static final String TYPE = "scan.completed";

    private final ImportReview review;
    private final EventCodec codec;
    private final Patience patience;

    RulesReview(ImportReview review, EventCodec codec, Patience patience) {
        this.review = review;
        this.codec = codec;
        this.patience = patience;
    }

    /** The version as these rules see it; none when they see what was seen before. */
    Optional<Inventory> review(Inventory before) {
        ImportReview.Review now = review.review(before.imports());
        if (now.changed().isEmpty()) {
            return Optional.empty();
        }
        ScanCompleted former = patience.untilDone(
                "decode " + TYPE, () -> codec.decode(TYPE, new RecordHeaders(), before.scan(), ScanCompleted.class));
        ScanCompleted data = findings(former, now);
        byte[] said = patience.untilDone("encode " + TYPE, () -> codec.encode(TYPE, data));
        return Optional.of(before.with(said, before.rest().and(now.verdict()), now.imports()));
    }

    private ScanCompleted findings(ScanCompleted former, ImportReview.Review now) {
        Set<Location> changed = now.changed().stream().map(Location::of).collect(Collectors.toSet());
        List<Finding> left = former.getFindings().stream()
                .filter(f -> !(ImportReview.isAboutImports(f.getRule()) && changed.contains(Location.of(f))))
                .toList();
        int gone = former.getFindings().size() - left.size();
        List<Finding> all = Stream.concat(left.stream(), now.raised().stream().map(ScanFacts::finding))
                .sorted(Comparator.comparing(Finding::getSeverity).reversed())
                .limit(ScanFacts.MOST)
                .toList();
        return ScanCompleted.newBuilder(former)
                .setFindings(all)
                .setFindingCount(former.getFindingCount() - gone + now.raised().size())
                .setRulesVersion(review.rulesVersion())
                .build();
    }

    /** A place as events write it. */
    private record Location(String artifact, String member, long offset) {

        static Location of(Finding finding) {
            return new Location(
                    finding.getArtifact(),
                    finding.getMember().orElse(""),
                    finding.getOffset().orElse(0L));
        }

        static Location of(Place place) {
            return new Location(place.artifact().value(), ScanFacts.member(place), place.offset());
        }
    }
}
