package dev.weir.deployer.messaging;

import static dev.weir.deployer.messaging.Records.estimated;
import static dev.weir.deployer.messaging.Records.published;
import static dev.weir.deployer.messaging.Records.scanned;
import static dev.weir.deployer.messaging.Records.signed;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.Digest;
import dev.weir.artifacts.Resource;
import dev.weir.artifacts.StorePolicy;
import dev.weir.events.DeploymentCommitted;
import dev.weir.events.ModelPublished;
import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.mesh.Event;
import dev.weir.signing.KeyFiles;
import dev.weir.signing.ModelSigner;
import dev.weir.signing.SignedModel;
import dev.weir.testkit.MeshClient;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.revwalk.RevCommit;

/** What surrounds the deployer: those who publish and judge models, and the repository that clusters watch. */
final class Platform {

    private final Path folder;
    private final MeshClient mesh;

    Platform(Path folder, MeshClient mesh) {
        this.folder = folder;
        this.mesh = mesh;
    }

    /** Publishes a version with all that its gates ask for. */
    Event<ModelPublished> deploy(String model, int version) throws Exception {
        return deploy(model, version, "staging");
    }

    Event<ModelPublished> deploy(String model, int version, String environment) throws Exception {
        ModelPublished data = published(model, version, environment);
        SignedModel signature = sign(data);
        String digest = signature.digest().toString();
        ArtifactReference bundle = keep(signature);
        Event<ModelPublished> published = mesh.say(
                "model.published",
                model,
                ModelPublished.newBuilder(data).setDigest(digest).build());
        mesh.say(
                "scan.completed",
                model,
                ScanCompleted.newBuilder(scanned(model, version, ScanVerdict.CLEAN))
                        .setDigest(digest)
                        .build());
        mesh.say("cost.estimated", model, estimated(model, version, "40"));
        mesh.say(
                "model.signed",
                model,
                signed(model, version, bundle.uri().toString(), bundle.digest().toString()));
        return published;
    }

    /** Waits until a version is committed. */
    Event<DeploymentCommitted> committed(String model, int version) {
        return mesh.await(
                "deployment.committed",
                DeploymentCommitted.class,
                event -> event.key().equals(model) && event.data().getVersion().equals(Integer.toString(version)));
    }

    /** Of all commits, the last one first. */
    List<String> subjects() throws Exception {
        try (Git git = Git.open(folder.resolve("platform.git").toFile())) {
            return StreamSupport.stream(git.log().call().spliterator(), false)
                    .map(RevCommit::getShortMessage)
                    .toList();
        }
    }

    private SignedModel sign(ModelPublished model) throws Exception {
        List<Resource> resources = model.getArtifacts().stream()
                .map(artifact -> new Resource(artifact.getName(), Digest.parse(artifact.getDigest())))
                .toList();
        return new ModelSigner(KeyFiles.signingKey(folder.resolve("keys/model-signing.pem")))
                .sign(model.getModel(), resources);
    }

    private ArtifactReference keep(SignedModel signature) {
        return new ArtifactStore(folder.resolve("artifacts"), StorePolicy.strict())
                .write(new ByteArrayInputStream(signature.bundle().getBytes(StandardCharsets.UTF_8)))
                .reference();
    }
}
