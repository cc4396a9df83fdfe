package dev.weir.deployer.git;

import dev.weir.deployer.core.rollout.DesiredStates;
import dev.weir.deployer.core.rollout.Manifests;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;

/** Puts the parts together. */
@ApplicationScoped
class GitBeans {

    @Produces
    @Singleton
    Branch branch(GitConfig config, Clock clock) {
        Committer committer =
                new Committer(config.author().name(), config.author().email(), signer(config), clock);
        Remote remote = Remote.of(config.repository(), config.branch());
        return new Branch(config.work(), remote, config.timeout(), committer);
    }

    @Produces
    @Singleton
    DesiredStates states(Branch branch, Manifests manifests, MeterRegistry metrics) {
        return new GitDesiredStates(branch, manifests, metrics);
    }

    private static CommitSigner signer(GitConfig config) {
        try {
            return CommitSigner.read(Files.readString(config.signingKey()));
        } catch (IOException e) {
            throw new UncheckedIOException("weir.git.signing-key cannot be read: " + config.signingKey(), e);
        }
    }
}
