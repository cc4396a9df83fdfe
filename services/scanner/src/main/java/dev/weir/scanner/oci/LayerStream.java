package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/** The layers of a file one after the other, each verified where it ends. */
final class LayerStream extends InputStream {

    private final Deque<ModelFile.Part> following;
    private final Function<Digest, InputStream> layers;
    private final URI manifest;
    private final MessageDigest digest = Digest.sha256();
    private InputStream content = InputStream.nullInputStream();
    private long left;

    /**
     * @param layers opens one
     * @param manifest whose file it is
     */
    LayerStream(ModelFile file, Function<Digest, InputStream> layers, URI manifest) {
        this.following = new ArrayDeque<>(file.parts());
        this.layers = layers;
        this.manifest = manifest;
        open();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    /** @throws ArtifactFailure.Mismatch when a layer has other bytes than the manifest says */
    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        while (!following.isEmpty() && length > 0) {
            int count = content.read(buffer, offset, length);
            left -= Math.max(count, 0);
            if (left < 0 || count < 0 && left > 0) {
                throw Described.refused("the layer " + following.element().digest() + " of " + manifest
                        + " has not the size that its manifest says");
            }
            if (count >= 0) {
                digest.update(buffer, offset, count);
                return count;
            }
            next();
        }
        return length == 0 ? 0 : -1;
    }

    private void next() throws IOException {
        content.close();
        Digest promised = following.remove().digest();
        Digest actual = Digest.ofRaw(digest.digest());
        if (!actual.equals(promised)) {
            throw new ArtifactFailure.Mismatch(new ArtifactReference(manifest, promised), actual);
        }
        open();
    }

    private void open() {
        if (!following.isEmpty()) {
            ModelFile.Part part = following.element();
            content = layers.apply(part.digest());
            left = part.end() - part.start();
        }
    }

    @Override
    public void close() throws IOException {
        following.clear();
        content.close();
    }
}
