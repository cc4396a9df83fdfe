package dev.weir.scanner.oci;

import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Refusal;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A manifest in a registry: {@code oci://registry/repository:tag} or {@code …@sha256:hex}. Where both are given the
 * digest counts. Nothing stands for a tag that is not given.
 *
 * @param registry host, with a port where it is not the scheme's own
 * @param repository name, as the distribution specification allows
 * @param target tag or digest
 */
record OciReference(String registry, String repository, String target) {

    static final String SCHEME = "oci";

    private static final Pattern PATH =
            Pattern.compile("/(?<repository>[^:@]+)(:(?<tag>\\w[\\w.-]{0,127}))?(@(?<digest>sha256:[0-9a-f]{64}))?");
    private static final String NAME = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*+";
    private static final Pattern REPOSITORY = Pattern.compile(NAME + "(?:/" + NAME + ")*+");
    private static final int LONGEST = 255;

    /** @throws ArtifactFailure.Refused when it is no such reference */
    static OciReference parse(URI uri) {
        Matcher path = PATH.matcher(String.valueOf(uri.getRawPath()));
        if (!SCHEME.equalsIgnoreCase(uri.getScheme())
                || uri.getHost() == null
                || uri.getRawUserInfo() != null
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || !path.matches()) {
            throw refused(uri);
        }
        String repository = path.group("repository");
        String target = path.group("digest") == null ? path.group("tag") : path.group("digest");
        if (target == null
                || repository.length() > LONGEST
                || !REPOSITORY.matcher(repository).matches()) {
            throw refused(uri);
        }
        return new OciReference(uri.getRawAuthority(), repository, target);
    }

    /** The digest that it names. */
    Optional<Digest> digest() {
        return target.startsWith("sha256:") ? Optional.of(Digest.parse(target)) : Optional.empty();
    }

    /** Another manifest of the same repository. */
    OciReference at(Digest manifest) {
        return new OciReference(registry, repository, manifest.toString());
    }

    @Override
    public String toString() {
        return SCHEME + "://" + registry + "/" + repository + (digest().isPresent() ? "@" : ":") + target;
    }

    private static ArtifactFailure.Refused refused(URI uri) {
        return new ArtifactFailure.Refused(
                Refusal.MISSING,
                uri
                        + " names no manifest; write oci://REGISTRY/REPOSITORY:TAG or"
                        + " oci://REGISTRY/REPOSITORY@sha256:HEX");
    }
}
