package dev.weir.scanner.osv;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.scanner.core.advisory.Ecosystem;
import dev.weir.scanner.core.advisory.PackageAdvisory;
import dev.weir.scanner.core.advisory.PackageKey;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads and writes advisories. A document is read once, forwards; what matching does not need is never kept. */
public final class OsvDocuments {

    private static final int DEEPEST = 100;
    private static final int LONGEST_STRING = 4 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_STRING)
                            .build())
                    .build())
            .build();

    private OsvDocuments() {}

    /**
     * Reads an advisory.
     *
     * @throws MalformedAdvisory when the document is none
     * @throws IOException when it cannot be read to its end
     */
    public static OsvAdvisory read(InputStream json) throws MalformedAdvisory, IOException {
        try {
            OsvRecord document = MAPPER.readValue(json, OsvRecord.class);
            if (document == null) {
                throw new MalformedAdvisory("it is empty");
            }
            return new OsvAdvisory(document, OsvReading.advisory(document));
        } catch (JsonProcessingException e) {
            throw new MalformedAdvisory("no OSV record: " + e.getOriginalMessage(), e);
        }
    }

    /** As {@link #read(InputStream)}. */
    public static OsvAdvisory read(String json) throws MalformedAdvisory {
        try (InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a part of a document, as {@link OsvAdvisory#byPackage} gives them, says of its package. */
    public static PackageAdvisory part(byte[] json) {
        try {
            return OsvReading.part(MAPPER.readValue(json, OsvRecord.class));
        } catch (IOException | MalformedAdvisory e) {
            throw new IllegalStateException("a stored advisory cannot be read", e);
        }
    }

    static String write(OsvRecord document) {
        try {
            return MAPPER.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an advisory cannot be written: " + document.id(), e);
        }
    }

    static Optional<PackageKey> key(OsvRecord.AffectedPackage affected) {
        OsvRecord.Package named = affected.named();
        if (named == null
                || named.ecosystem() == null
                || named.name() == null
                || named.name().isBlank()) {
            return Optional.empty();
        }
        String name = named.name();
        return Ecosystem.ofOsv(named.ecosystem()).map(e -> new PackageKey(e, name));
    }
}
