package dev.weir.mesh.streams;

import dev.weir.mesh.Patience;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.jboss.logging.Logger;

/**
 * Begins again from the last commit after whatever stopped a thread, be it a broker that was away for too long. Only a
 * service that stops lets its threads go.
 */
public final class StreamRecovery implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(StreamRecovery.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Patience.Interrupted) {
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            }
        }
        LOG.error("stream thread failed action=replace", failure);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }
}
