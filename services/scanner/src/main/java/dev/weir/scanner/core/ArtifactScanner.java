package dev.weir.scanner.core;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.format.Formats;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;

/** Scans single artifacts within limits. May be used by several threads. */
public final class ArtifactScanner {

    private final Formats formats;
    private final Limits limits;

    public ArtifactScanner(Formats formats, Limits limits) {
        this.formats = formats;
        this.limits = limits;
    }

    /**
     * Scans an artifact. Whatever it holds, this ends with a verdict, at the latest soon after the deadline.
     *
     * @throws IOException when its bytes cannot be read from storage, which says nothing about them
     */
    public ArtifactReport scan(ArtifactName artifact, Content content, Deadline deadline) throws IOException {
        Inspection inspection = formats.inspect(new Part(Place.of(artifact), content, 0), new Budget(limits, deadline));
        return new ArtifactReport(
                artifact,
                inspection.formats(),
                inspection.verdict(),
                inspection.findings(),
                inspection.imports(),
                inspection.needs());
    }
}
