package dev.weir.drift.messaging.gather;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.messaging.state.FrozenReference;
import dev.weir.drift.messaging.store.StateSizes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Frozen bins, decoded. All partitions of the traffic know the same, so the tasks of a process share them. */
final class SharedBins {

    private final Map<ModelVersion, Decoded> known = new ConcurrentHashMap<>();

    /** What is frozen of a version; the same object for the same content. */
    KnownBins.Frozen decode(ModelVersion version, FrozenReference reference) {
        String digest = digest(reference);
        return known.compute(
                        version,
                        (key, before) -> before != null && before.digest.equals(digest)
                                ? before
                                : new Decoded(digest, KnownBins.Frozen.of(reference)))
                .frozen;
    }

    private static String digest(FrozenReference reference) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(StateSizes.bytes(reference)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private record Decoded(String digest, KnownBins.Frozen frozen) {}
}
