package dev.weir.deployer.git;

import java.io.IOException;

/** Something to be learnt from the branch. */
@FunctionalInterface
interface Reading<T> {

    T read(View view) throws IOException;
}
