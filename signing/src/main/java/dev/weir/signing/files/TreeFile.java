package dev.weir.signing.files;

import java.nio.file.Path;

/**
 * A file of a model.
 *
 * @param name path inside the model with forward slashes
 * @param path where it lies
 * @param size its length in bytes
 */
record TreeFile(String name, Path path, long size) {}
