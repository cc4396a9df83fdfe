package dev.weir.scanner.core;

import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.Deadline;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.format.Formats;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Scans bytes as the service would, with small limits. */
public final class Scans {

    public static final Limits LIMITS = new Limits(256L << 20, 20_000_000, 5, 1_000, 1 << 22);

    private static final Formats FORMATS = KnownFormats.with(GlobalRulesReader.builtIn());

    private Scans() {}

    public static ArtifactReport scan(byte[] bytes) {
        return scan("model.bin", bytes);
    }

    public static ArtifactReport scan(String name, byte[] bytes) {
        return scan(name, bytes, LIMITS);
    }

    public static ArtifactReport scan(String name, byte[] bytes, Limits limits) {
        try {
            return new ArtifactScanner(FORMATS, limits)
                    .scan(new ArtifactName(name), new BytesContent(bytes), inAMinute());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Deadline inAMinute() {
        return Deadline.in(Duration.ofMinutes(1), System::nanoTime);
    }

    /** Identifiers of the rules that fired. */
    public static List<String> rules(ArtifactReport report) {
        return report.findings().stream().map(f -> f.rule().id()).distinct().toList();
    }
}
