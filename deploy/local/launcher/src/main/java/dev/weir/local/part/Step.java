package dev.weir.local.part;

import java.io.IOException;

/** Something done around the start of a part; doing it again does no harm. */
@FunctionalInterface
public interface Step {

    Step NOTHING = () -> {};

    void run() throws IOException, InterruptedException;
}
