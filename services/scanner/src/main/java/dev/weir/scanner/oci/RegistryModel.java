package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import dev.weir.scanner.core.Document;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A model that lies in a registry: the layers of one manifest are its files, or parts of them. Not for more than one thread. */
public final class RegistryModel {

    /** Bundles are some kilobytes for each hundred files. */
    private static final int MOST_BYTES = 64 << 20;

    private final OciReference reference;
    private final OciSession session;
    private final Manifest manifest;
    private final List<ModelFile> files;

    private RegistryModel(OciReference reference, OciSession session, Manifest manifest) {
        this.reference = reference.at(manifest.digest());
        this.session = session;
        this.manifest = manifest;
        this.files = ModelFiles.of(manifest).files();
    }

    /**
     * Reads the manifest.
     *
     * @param uri {@code oci://registry/repository:tag} or {@code …@sha256:hex}
     * @param platform which manifest of an index is meant
     * @throws ArtifactFailure when it is no such reference, or the manifest cannot be had, is not the one that the
     *     digest promises, or is one of several
     */
    public static RegistryModel open(OciRegistries registries, URI uri, Optional<Platform> platform) {
        OciReference reference = OciReference.parse(uri);
        OciSession session = registries.session(reference);
        return new RegistryModel(reference, session, session.tree().only(platform));
    }

    /** The files; those in several layers by the first of them. */
    public List<ModelFile> files() {
        return files;
    }

    /** The bytes of a file; each layer is what its digest promises, or reading it fails. */
    public InputStream open(ModelFile file) {
        return session.open(file);
    }

    /** Where exactly it is, by the digest of the manifest. */
    public String location() {
        return reference.toString();
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
            switch (session.described(reference.at(Digest.parse(digest)))) {
                case Manifest referrer -> {
                    for (ModelFile document : ModelFiles.of(referrer).files()) {
                        documents.add(document(document));
                    }
                }
                case ImageIndex index ->
                    throw Described.refused("the referrer " + digest + " of " + reference + " is an index");
            }
        }
        return documents;
    }

    private byte[] document(ModelFile document) throws IOException {
        if (document.size() > MOST_BYTES) {
            throw new ArtifactFailure.Refused(
                    Refusal.TOO_LARGE, "a document of " + document.size() + " bytes is attached to " + reference);
        }
        try (InputStream in = session.open(document)) {
            return in.readAllBytes();
        }
    }
}
