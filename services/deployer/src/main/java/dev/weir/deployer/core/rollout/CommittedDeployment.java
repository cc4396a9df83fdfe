package dev.weir.deployer.core.rollout;

import dev.weir.deployer.core.Environment;
import dev.weir.deployer.core.ModelVersion;
import dev.weir.deployer.core.Origin;
import dev.weir.deployer.core.TargetName;
import dev.weir.deployer.core.VersionNumber;
import java.time.Instant;
import java.util.Optional;

/**
 * A deployment as Git remembers it: all that is needed to say what became of it.
 *
 * @param target machine share it was sized for; older commits do not tell
 * @param supersedes version that was desired there before
 * @param committedAt when, to the second
 */
public record CommittedDeployment(
        DeploymentId id,
        ModelVersion model,
        Environment environment,
        ClusterName cluster,
        Origin origin,
        CommitId commit,
        Optional<TargetName> target,
        Optional<VersionNumber> supersedes,
        Instant committedAt) {}
