/** What a model needs, as the files that come with it say: requirements, lock files, installed packages, bills. */
@NullMarked
package dev.weir.scanner.core.dependency;

import org.jspecify.annotations.NullMarked;
