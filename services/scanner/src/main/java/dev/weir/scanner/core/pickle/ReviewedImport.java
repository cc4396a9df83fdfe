package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Verdict;

/**
 * An import with what it made of its artifact.
 *
 * @param named the import, with what the rules said of it
 * @param verdict what an artifact with it is, by this import alone
 */
public record ReviewedImport(Import named, Verdict verdict) {}
