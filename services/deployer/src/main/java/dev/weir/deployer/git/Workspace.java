package dev.weir.deployer.git;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Where commits are made, and how they get onto the branch. Not safe for use by threads. */
interface Workspace extends AutoCloseable {

    /** Where objects are written to. */
    Repository repository();

    /** The head of the branch as it was last seen; none when the branch does not exist. */
    Optional<ObjectId> head() throws IOException;

    /** Looks where the branch is now. */
    void refresh() throws IOException;

    /**
     * Moves the branch from one commit to the next, if that is where it still is.
     *
     * @param from the zero id for a branch that does not exist
     */
    PushResult push(ObjectId from, ObjectId to) throws IOException;

    @Override
    void close();
}
