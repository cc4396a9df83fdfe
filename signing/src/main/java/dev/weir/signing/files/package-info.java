/** The files of a model on a disk: which of them belong to it, and what they hash to. */
@NullMarked
package dev.weir.signing.files;

import org.jspecify.annotations.NullMarked;
