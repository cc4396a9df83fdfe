package dev.weir.scanner.core.compress;

import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** A single compressed stream, as compressors and joblib write it; what is inside is inspected as if it stood alone. */
public final class CompressedFormat implements Format {

    private static final Map<String, String> ENDINGS = Map.of("tgz", ".tar", "tbz2", ".tar", "txz", ".tar");
    private static final List<String> COMPRESSED = List.of("gz", "bz2", "xz", "lzma", "z", "zst", "lz4", "zlib");

    /** Behind joblib's header are an array's numbers under the array's name, or a whole pickle. */
    private static final String BUFFER = "buffer";

    private final Codec codec;

    private CompressedFormat(Codec codec) {
        this.codec = codec;
    }

    /** One format for each way of compressing. */
    public static List<Format> all() {
        return Stream.of(Codec.values()).<Format>map(CompressedFormat::new).toList();
    }

    @Override
    public String name() {
        return codec.title();
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return codec.begins(head);
    }

    /** What comes out before an error is inspected too, for a reader that stops early never meets the error. */
    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        Spool.Kept kept = Expansion.of(part.content(), codec.decoder(), inspection);
        try (Spooled expanded = kept.content()) {
            Content content = expanded;
            inspection.descend(part.member(codec == Codec.ZFILE ? BUFFER : expandedName(part.name()), content));
            if (kept.broken().isPresent()) {
                throw kept.broken().get();
            }
        }
    }

    /** The name that a decompressor would give. */
    static String expandedName(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String ending = file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (dot > 0 && ENDINGS.containsKey(ending)) {
            return file.substring(0, dot) + ENDINGS.get(ending);
        }
        return dot > 0 && COMPRESSED.contains(ending) ? file.substring(0, dot) : file;
    }
}
