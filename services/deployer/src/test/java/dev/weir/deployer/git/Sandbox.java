package dev.weir.deployer.git;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.Examples;
import dev.weir.deployer.core.Publication;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.ClusterName;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import dev.weir.deployer.core.rollout.DeploymentId;
import dev.weir.deployer.core.rollout.DesiredVersion;
import dev.weir.deployer.core.rollout.Manifests;
import dev.weir.deployer.core.rollout.Place;
import dev.weir.deployer.core.rollout.Placement;
import dev.weir.deployer.core.rollout.Resized;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;

/** A platform repository in a temporary folder, which never tidies itself up behind a test, and deployers that work on it. */
final class Sandbox {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    static final ArmoredKeys KEYS =
            SigningKeys.generate("Weir deployer <deployer@weir.invalid>", NOW.minusSeconds(60), new SecureRandom());

    private final Path folder;
    private final Access access;
    private int clones;

    /** How deployers get at the repository. */
    enum Access {
        BY_PATH,
        BY_URL
    }

    Sandbox(Path folder, Access access) {
        this.folder = folder;
        this.access = access;
        try (Git git = Git.init()
                .setBare(true)
                .setInitialBranch("main")
                .setDirectory(platform().toFile())
                .call()) {
            git.getRepository().getConfig().setBoolean("receive", null, "autogc", false);
            git.getRepository().getConfig().save();
        } catch (IOException | GitAPIException e) {
            throw new IllegalStateException("a repository can be made in " + folder, e);
        }
    }

    Path platform() {
        return folder.resolve("platform.git");
    }

    /** A deployer with a clone of its own, as after a restart on another machine. */
    GitDesiredStates deployer() {
        return deployer(address());
    }

    String address() {
        return switch (access) {
            case BY_PATH -> platform().toString();
            case BY_URL -> platform().toUri().toString();
        };
    }

    GitDesiredStates deployer(String repository) {
        return new GitDesiredStates(branch(repository), new PlainManifests(), new SimpleMeterRegistry());
    }

    Branch branch(String repository) {
        Committer committer = new Committer(
                "Weir deployer",
                "deployer@weir.invalid",
                CommitSigner.read(KEYS.secret()),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new Branch(
                folder.resolve("clone-" + clones++), Remote.of(repository, "main"), Duration.ofSeconds(5), committer);
    }

    /** Commits of the branch, oldest first. */
    List<RevCommit> log() throws IOException, GitAPIException {
        try (Git git = Git.open(platform().toFile())) {
            List<RevCommit> log = new ArrayList<>();
            git.log().call().forEach(commit -> log.addFirst(commit));
            return log;
        }
    }

    List<String> subjects() throws IOException, GitAPIException {
        return log().stream().map(RevCommit::getShortMessage).toList();
    }

    /** Files of the branch's head. */
    SortedMap<String, String> files() throws IOException {
        try (Git git = Git.open(platform().toFile())) {
            Repository repository = git.getRepository();
            try (ObjectReader reader = repository.newObjectReader();
                    RevWalk walk = new RevWalk(reader)) {
                Snapshot head = new Snapshot(reader, walk.parseCommit(repository.resolve("refs/heads/main")));
                SortedMap<String, String> files = new TreeMap<>();
                for (String path : head.files("models").keySet()) {
                    files.put(path, new String(head.file(path).orElseThrow(), StandardCharsets.UTF_8));
                }
                return files;
            }
        }
    }

    static Deployment deployment(String model, long number, Environment environment) {
        return deployment(model, number, environment, Examples.SMALL);
    }

    static Deployment deployment(String model, long number, Environment environment, TargetName target) {
        Publication publication = Examples.publication(model, number, environment);
        return new Deployment(
                publication,
                ClusterName.of("local"),
                target,
                publication.artifacts().getFirst(),
                Examples.reference(model + number + "/model.sig"));
    }

    static CommittedDeployment committed(Placement placement) {
        return switch (placement) {
            case Placement.Committed placed -> placed.deployment();
            case Placement.Outdated late -> throw new AssertionError(late);
        };
    }

    /** One line in a base, and one in an overlay. */
    private static final class PlainManifests implements Manifests {

        @Override
        public SortedMap<String, byte[]> render(Deployment deployment) {
            Place place = Place.of(deployment.model().model(), deployment.environment(), deployment.cluster());
            SortedMap<String, byte[]> files = new TreeMap<>();
            files.put(place.base() + "/base", "base\n".getBytes(StandardCharsets.UTF_8));
            files.put(
                    identity(place),
                    (deployment.id() + " " + deployment.model().version() + " " + deployment.target())
                            .getBytes(StandardCharsets.UTF_8));
            return files;
        }

        @Override
        public Resized resize(byte[] identity, Recommendation recommendation) {
            String text = new String(identity, StandardCharsets.UTF_8);
            String size = " " + recommendation.resource() + "=" + recommendation.recommended();
            return text.contains(size)
                    ? new Resized.Refused("it is so already")
                    : new Resized.Changed((text + size).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String identity(Place place) {
            return place.overlay() + "/identity";
        }

        @Override
        public boolean isIdentity(String path) {
            return path.endsWith("/identity");
        }

        @Override
        public Optional<DesiredVersion> read(byte[] identity) {
            String[] words = new String(identity, StandardCharsets.UTF_8).split(" ");
            return words.length < 2
                    ? Optional.empty()
                    : Optional.of(new DesiredVersion(DeploymentId.parse(words[0]), VersionNumber.parse(words[1])));
        }
    }
}
