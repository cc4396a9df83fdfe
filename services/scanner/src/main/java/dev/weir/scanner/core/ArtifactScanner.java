package dev.weir.scanner.core;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.format.Formats;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.nio.file.Path;

/** Scans single artifacts within limits. May be used by several threads. */
public final class ArtifactScanner {

    private final Formats formats;
    private final Limits limits;
    private final Path work;

    /** A scanner that expands large members in the platform's folder for temporary files. */
    public ArtifactScanner(Formats formats, Limits limits) {
        this(formats, limits, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param work an existing folder in which large members are expanded */
    public ArtifactScanner(Formats formats, Limits limits, Path work) {
        this.formats = formats;
        this.limits = limits;
        this.work = work;
    }

    /**
     * Scans an artifact. Whatever it holds, this ends with a verdict, at the latest soon after the deadline.
     *
     * @throws IOException when its bytes cannot be read from storage, which says nothing about them
     */
    public ArtifactReport scan(ArtifactName artifact, Content content, Deadline deadline) throws IOException {
        Inspection inspection = formats.inspect(
                new Part(Place.of(artifact), content, 0),
                new Budget(limits, deadline, content.size()),
                new Spool(work, limits.disk()));
        return new ArtifactReport(
                artifact,
                inspection.formats(),
                inspection.verdict(),
                inspection.findings(),
                inspection.imports(),
                inspection.needs(),
                inspection.dependencies(),
                inspection.cards());
    }
}
