package dev.weir.scanner.cli;

import dev.weir.scanner.core.ArtifactReport;
import java.nio.file.Path;

/** What lies at a path. */
sealed interface FoundFile {

    /** A file that can be opened without waiting for anybody. */
    record Regular(Path path) implements FoundFile {}

    /** Something that is no file, cannot be read, or lies elsewhere; the report says what. */
    record Unread(ArtifactReport report) implements FoundFile {}
}
