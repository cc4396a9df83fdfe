package dev.weir.scanner.core.pickle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Lists of globals for tests. */
public final class Rules {

    private Rules() {}

    public static GlobalRules of(String... lines) {
        try {
            return GlobalRulesReader.read(
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
