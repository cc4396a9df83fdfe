package dev.weir.deployer.git;

import dev.weir.mesh.Patience;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Opens the repository, or makes it, as soon as the service starts: clusters may wait for it. While it does not answer
 * the service is up and not ready.
 */
@ApplicationScoped
class GitPreparation {

    private final Branch branch;
    private final Patience patience;

    @Inject
    GitPreparation(Branch branch, Patience patience) {
        this.branch = branch;
        this.patience = patience;
    }

    void start(@Observes StartupEvent event) {
        Thread.ofVirtual()
                .name("git-preparation")
                .start(() -> patience.untilDone("open the Git repository", () -> branch.read(View::head)));
    }
}
