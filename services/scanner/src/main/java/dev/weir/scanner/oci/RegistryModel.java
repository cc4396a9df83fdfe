package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import dev.weir.scanner.core.Document;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** A model that lies in a registry: the layers of one manifest are its files. Not for more than one thread. */
public final class RegistryModel {

    /** Bundles are some kilobytes for each hundred files. */
    private static final int MOST_BYTES = 64 << 20;

    private final OciRegistries registries;
    private final OciReference reference;
    private final OciSession session;
    private final Manifest manifest;

    private RegistryModel(OciRegistries registries, OciReference reference, OciSession session) {
        this.registries = registries;
        this.reference = reference;
        this.session = session;
        this.manifest = session.manifest();
    }

    /**
     * Reads the manifest.
     *
     * @param uri {@code oci://registry/repository:tag} or {@code …@sha256:hex}
     * @throws ArtifactFailure when it is no such reference, or the manifest cannot be had or is not the one that the
     *     digest promises
     */
    public static RegistryModel open(OciRegistries registries, URI uri) {
        OciReference reference = OciReference.parse(uri);
        return new RegistryModel(registries, reference, registries.session(reference));
    }

    /**
     * A file of the model.
     *
     * @param title its name; empty when the manifest has none
     */
    public record File(Digest digest, String title) {}

    /**
     * The files in the manifest's order.
     *
     * @throws ArtifactFailure.Refused when one is named by another digest than SHA-256
     */
    public List<File> files() {
        List<File> files = new ArrayList<>();
        for (Manifest.Layer layer : manifest.layers()) {
            try {
                files.add(new File(Digest.parse(layer.digest()), layer.title()));
            } catch (IllegalArgumentException e) {
                throw new ArtifactFailure.Refused(Refusal.MISSING, "a layer is not named by its SHA-256");
            }
        }
        return files;
    }

    /** The bytes of a file, unverified. */
    public InputStream open(Digest file) {
        manifest.requireFile(file);
        return session.open(file);
    }

    /** Where exactly it is, by the digest of the manifest. */
    public String location() {
        return new OciReference(
                        reference.registry(),
                        reference.repository(),
                        manifest.digest().toString())
                .toString();
    }

    /** The repository's name. */
    public String name() {
        return reference.repository();
    }

    /** Attaches a document as a referrer; the same one is attached once. */
    public void attach(Document document) {
        new Referrers(session, manifest).attach(document);
    }

    /**
     * The documents of a type that are attached, in the registry's order; each is what its digest promises.
     *
     * @throws IOException when one cannot be read to its end
     */
    public List<byte[]> attached(String mediaType) throws IOException {
        List<byte[]> documents = new ArrayList<>();
        for (String digest : new Referrers(session, manifest).ofType(mediaType)) {
            OciSession other =
                    registries.session(new OciReference(reference.registry(), reference.repository(), digest));
            for (Manifest.Layer layer : other.manifest().layers()) {
                documents.add(document(other, Digest.parse(layer.digest())));
            }
        }
        return documents;
    }

    private byte[] document(OciSession holder, Digest digest) throws IOException {
        try (InputStream in = holder.open(digest)) {
            byte[] bytes = in.readNBytes(MOST_BYTES);
            Digest actual = Digest.ofContent(bytes);
            if (!actual.equals(digest)) {
                throw new ArtifactFailure.Mismatch(new ArtifactReference(URI.create(location()), digest), actual);
            }
            return bytes;
        }
    }
}
