package dev.weir.deployer.git;

import org.eclipse.jgit.lib.ObjectId;

/**
 * What a change wants of the branch as it stands.
 *
 * @param <T> what the change is for
 */
sealed interface Proposal<T> {

    /** Nothing: the branch says what it should. */
    record Done<T>(T result) implements Proposal<T> {}

    /** A commit. Afterwards the change is asked again. */
    record Commit<T>(ObjectId tree, String message) implements Proposal<T> {}
}
