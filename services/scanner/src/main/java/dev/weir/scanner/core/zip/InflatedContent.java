package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * Deflated content, expanded while it is read.
 *
 * @param packed the deflated bytes
 * @param size length after expansion, as the archive declares it
 */
record InflatedContent(Content packed, long size) implements Content {

    private static final int BUFFER = 1 << 14;

    @Override
    public InputStream open() throws IOException {
        Inflater inflater = new Inflater(true);
        return new InflaterInputStream(packed.open(), inflater, BUFFER) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }
}
