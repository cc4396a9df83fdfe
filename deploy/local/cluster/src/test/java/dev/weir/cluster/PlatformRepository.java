package dev.weir.cluster;

import dev.weir.cluster.workload.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.StoredConfig;
import org.eclipse.jgit.transport.RefSpec;

/** A bare repository and a clone of it, into which the manifests of the delivery layout are committed and pushed. */
final class PlatformRepository implements AutoCloseable {

    private static final PersonIdent AUTHOR = new PersonIdent("deployer", "deployer@example.org");
    private static final String BASE = "models/delays/base/";

    private final Git clone;
    private final Path work;

    private PlatformRepository(Git clone, Path work) {
        this.clone = clone;
        this.work = work;
    }

    static PlatformRepository create(Path bare, Path work) throws IOException, GitAPIException {
        try (Git repository = Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(bare.toFile())
                .call()) {
            StoredConfig config = repository.getRepository().getConfig();
            config.setBoolean("receive", null, "autogc", false);
            config.save();
        }
        Git clone = Git.cloneRepository()
                .setURI(bare.toString())
                .setDirectory(work.toFile())
                .call();
        return new PlatformRepository(clone, work);
    }

    String deploy(Workload workload) throws IOException, GitAPIException {
        return deploy(workload, "local");
    }

    String deploy(Workload workload, String cluster) throws IOException, GitAPIException {
        String overlay = "models/delays/overlays/staging/" + cluster + "/";
        put(BASE + "kustomization.yaml", "resources: [inferenceservice.yaml, serviceaccount.yaml]\n");
        put(BASE + "serviceaccount.yaml", "apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: delays}\n");
        put(BASE + "inferenceservice.yaml", """
                apiVersion: serving.kserve.io/v1beta1
                kind: InferenceService
                metadata: {name: delays}
                spec:
                  predictor:
                    model:
                      modelFormat: {name: onnx}
                      protocolVersion: v2
                """);
        put(overlay + "kustomization.yaml", """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                namespace: weir-staging
                resources: [../../../base]
                patches: [{path: inferenceservice.yaml}]
                """);
        put(overlay + "inferenceservice.yaml", patch(workload));
        return push("deploy " + workload.model());
    }

    String write(String path, String text) throws IOException, GitAPIException {
        put(path, text);
        return push("write " + path);
    }

    String read(String path) throws IOException {
        return Files.readString(work.resolve(path));
    }

    String revertLast() throws IOException, GitAPIException {
        clone.revert().include(clone.getRepository().resolve("HEAD")).call();
        return push("nothing more");
    }

    private static String patch(Workload workload) {
        return """
                apiVersion: serving.kserve.io/v1beta1
                kind: InferenceService
                metadata:
                  name: delays
                  annotations:
                    weir.dev/model: delays
                    weir.dev/model-version: "%s"
                    weir.dev/model-digest: %s
                    weir.dev/artifact-digest: %s
                    weir.dev/signature-bundle: %s
                    weir.dev/signature-digest: %s
                    weir.dev/deployment-id: %s
                    weir.dev/correlation-id: %s
                spec:
                  predictor:
                    model:
                      storageUri: %s
                """.formatted(
                        workload.model().version(),
                        workload.modelDigest(),
                        workload.artifact().digest(),
                        workload.bundle().uri(),
                        workload.bundle().digest(),
                        workload.deployment().id(),
                        workload.deployment().correlationId(),
                        workload.artifact().uri());
    }

    private void put(String path, String text) throws IOException {
        Path file = work.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private String push(String message) throws IOException, GitAPIException {
        clone.add().addFilepattern(".").call();
        if (!clone.status().call().isClean()) {
            clone.commit()
                    .setMessage(message)
                    .setAuthor(AUTHOR)
                    .setCommitter(AUTHOR)
                    .setSign(false)
                    .call();
        }
        clone.push().setRefSpecs(new RefSpec("HEAD:refs/heads/main")).call();
        return clone.getRepository().resolve("HEAD").name();
    }

    @Override
    public void close() {
        clone.close();
    }
}
