package dev.weir.deployer.git;

import dev.weir.deployer.core.VersionNumber;
import dev.weir.deployer.core.rightsizing.CommittedSize;
import dev.weir.deployer.core.rightsizing.Recommendation;
import dev.weir.deployer.core.rollout.CommittedDeployment;
import dev.weir.deployer.core.rollout.Deployment;
import java.util.Optional;
import java.util.UUID;

/** What commits say. */
final class Messages {

    private static final int LONGEST_REASON = 500;

    private Messages() {}

    static String deploy(Deployment deployment, Optional<VersionNumber> supersedes) {
        return "Deploy " + deployment.model().model() + " " + deployment.model().version() + " to "
                + deployment.environment() + "/" + deployment.cluster() + "\n\n"
                + "Model " + deployment.publication().digest() + "\nsized for " + deployment.target()
                + supersedes.map(version -> ", in place of version " + version).orElse("") + ".\n\n"
                + Trailers.of(deployment, supersedes).text();
    }

    static String takeBack(
            CommittedDeployment failed, Optional<VersionNumber> restored, Optional<UUID> cause, String reason) {
        return "Revert \"Deploy " + failed.model().model() + " "
                + failed.model().version() + " to "
                + failed.environment() + "/" + failed.cluster() + "\"\n\n"
                + "This reverts commit " + failed.commit() + ".\n\n"
                + oneLine(reason) + "\n\n"
                + Trailers.takingBack(failed, restored, cause).text();
    }

    static String resize(CommittedDeployment deployment, Recommendation recommendation) {
        return sized(deployment) + recommendation.resource() + " " + recommendation.current() + " to "
                + recommendation.recommended() + "\n\n"
                + oneLine(recommendation.reason()) + "\n\n"
                + Trailers.resizing(deployment, recommendation).text();
    }

    static String takeBackSize(CommittedDeployment deployment, CommittedSize size, String reason) {
        return "Revert \"" + sized(deployment) + size.resource() + " " + size.current() + " to " + size.recommended()
                + "\"\n\nThis reverts commit " + size.commit() + ".\n\n"
                + oneLine(reason) + "\n\n"
                + Trailers.takingBack(deployment, size).text();
    }

    private static String sized(CommittedDeployment deployment) {
        return "Right-size " + deployment.model().model() + " "
                + deployment.model().version() + " in " + deployment.environment() + "/" + deployment.cluster() + ": ";
    }

    private static String oneLine(String reason) {
        String line = reason.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return line.substring(0, Math.min(line.length(), LONGEST_REASON));
    }
}
