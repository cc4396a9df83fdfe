package dev.weir.registry.core.passport;

import java.util.List;

/** Where a version stands. */
public sealed interface PassportState {

    /** What is waited for; nothing where the version has come to rest. */
    List<Wait> waits();

    /** Facts about it were heard, but not the training that made it. */
    record Unregistered(List<Wait> waits) implements PassportState {}

    /** It is scanned, signed, costed and approved, and waits for what is missing of these. */
    record InReview(List<Wait> waits) implements PassportState {}

    /** The scanner or a person refused it, and the deployer has not confirmed that yet. */
    record Refused(List<Wait> waits) implements PassportState {}

    /** Its desired state is in Git. */
    record RollingOut(Deployment deployment, List<Wait> waits) implements PassportState {}

    /** A cluster runs it. */
    record Serving(Deployment deployment) implements PassportState {

        @Override
        public List<Wait> waits() {
            return List.of();
        }
    }

    /** A cluster ran it, and runs another version now. */
    record Superseded(Deployment deployment) implements PassportState {

        @Override
        public List<Wait> waits() {
            return List.of();
        }
    }

    /** A cluster could not run it. */
    record Failing(Deployment deployment, List<Wait> waits) implements PassportState {}

    /** Its deployment was taken back. */
    record RolledBack(Deployment deployment) implements PassportState {

        @Override
        public List<Wait> waits() {
            return List.of();
        }
    }

    /** A gate refused it. */
    record Blocked(String environment) implements PassportState {

        @Override
        public List<Wait> waits() {
            return List.of();
        }
    }
}
