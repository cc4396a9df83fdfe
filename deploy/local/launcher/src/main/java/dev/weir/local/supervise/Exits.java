package dev.weir.local.supervise;

import dev.weir.local.process.ProcessIdentity;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waiting for processes to end, whoever started them. */
final class Exits {

    private Exits() {}

    /** Waits until a process has ended, at most so long; tells whether it has. */
    static boolean within(ProcessIdentity process, Duration patience) throws InterruptedException {
        if (!process.isAlive()) {
            return true;
        }
        Optional<ProcessHandle> handle = ProcessHandle.of(process.pid());
        if (handle.isEmpty()) {
            return true;
        }
        try {
            handle.get().onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillRuns) {
            return !process.isAlive();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot wait for process " + process.pid(), e);
        }
    }
}
