package dev.weir.signing;

import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;

/**
 * Whose signatures count. Keys are rotated by windows that overlap: the old key counts until its window ends, the new
 * one from when its own begins.
 *
 * @param keys trusted themselves
 * @param roots trusted to vouch for keys by certificates
 */
public record Trust(List<TrustedKey> keys, List<X509Certificate> roots) {

    public Trust {
        keys = List.copyOf(keys);
        roots = List.copyOf(roots);
    }

    /** These keys, for all time. */
    public static Trust inKeys(Collection<VerificationKey> keys) {
        return new Trust(
                keys.stream().map(key -> new TrustedKey(key, Window.ALWAYS)).toList(), List.of());
    }

    /** What these roots vouch for. */
    public static Trust inRoots(Collection<X509Certificate> roots) {
        return new Trust(List.of(), List.copyOf(roots));
    }
}
