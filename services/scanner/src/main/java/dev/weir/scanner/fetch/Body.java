package dev.weir.scanner.fetch;

import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * What a server sends.
 *
 * @param content from the position that was asked for
 * @param tag strong entity tag, when it tells one
 * @param end ends the connection without reading what is left
 */
record Body(InputStream content, @Nullable String tag, Runnable end) {}
