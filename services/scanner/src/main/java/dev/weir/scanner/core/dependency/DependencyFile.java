package dev.weir.scanner.core.dependency;

import dev.weir.scanner.core.content.Malformed;
import java.util.regex.Pattern;

/**
 * A kind of file that declares dependencies.
 *
 * @param name what such a file is called, matched against the whole path in lower case
 * @param reader how it is read
 */
record DependencyFile(Pattern name, Reader reader) {

    /** @param names of the file, a regular expression in lower case behind any folder */
    DependencyFile(String names, Reader reader) {
        this(Pattern.compile("(.*/)?(" + names + ")"), reader);
    }

    /** Reads such a file. */
    @FunctionalInterface
    interface Reader {

        /** @throws Malformed when the file is not what its name says */
        void read(String text, Found found) throws Malformed;
    }
}
