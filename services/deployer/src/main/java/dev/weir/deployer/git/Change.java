package dev.weir.deployer.git;

import java.io.IOException;
import org.eclipse.jgit.lib.ObjectInserter;

/**
 * A change to the branch. It is asked again whenever the branch has moved, by its own commit or by another's, until it
 * wants nothing more: it must recognise its own work.
 */
@FunctionalInterface
interface Change<T> {

    Proposal<T> propose(View view, ObjectInserter inserter) throws IOException;
}
