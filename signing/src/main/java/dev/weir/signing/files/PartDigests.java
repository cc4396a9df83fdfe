package dev.weir.signing.files;

import dev.weir.signing.HashType;
import java.util.Optional;

/** Digests of parts that need not be computed again. */
public interface PartDigests {

    /** Remembers nothing. */
    PartDigests NONE = new PartDigests() {
        @Override
        public Optional<String> find(FileState file, long start, long end, HashType hash) {
            return Optional.empty();
        }

        @Override
        public void keep(FileState file, long start, long end, HashType hash, String hex) {}
    };

    /** The digest in hexadecimal digits, when it was kept for a file in exactly this state. */
    Optional<String> find(FileState file, long start, long end, HashType hash);

    /** Remembers a digest that was computed while the file stayed in this state. */
    void keep(FileState file, long start, long end, HashType hash, String hex);
}
