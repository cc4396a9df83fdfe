package dev.weir.scanner.core;

import dev.weir.artifacts.Digest;
import dev.weir.artifacts.ModelDigest;
import java.util.ArrayList;
import java.util.List;

/** Judges a version as a whole: what its artifacts need of each other, and whether they are what was published. */
final class Wholeness {

    private static final Rule RELABELLED =
            new Rule("model.digest-mismatch", Severity.CRITICAL, Verdict.MALICIOUS, "CWE-353");

    private final PublishedModel model;

    Wholeness(PublishedModel model) {
        this.model = model;
    }

    /** The reports of a version's artifacts, completed by what only all of them together tell. */
    List<ArtifactReport> judge(List<ArtifactReport> reports) {
        List<ArtifactReport> judged = new ArrayList<>(Companions.judge(reports));
        relabelled(judged);
        return judged;
    }

    private void relabelled(List<ArtifactReport> reports) {
        if (model.artifacts().isEmpty()) {
            return;
        }
        Digest actual = ModelDigest.of(model.resources());
        if (!actual.equals(model.digest())) {
            ArtifactName first = model.artifacts().getFirst().name();
            String summary =
                    "The version was published as " + model.digest() + ", but its artifacts make " + actual + ".";
            reports.add(ArtifactReport.of(first, RELABELLED.at(Place.of(first), summary)));
        }
    }
}
