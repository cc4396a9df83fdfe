package dev.weir.drift.messaging;

import dev.weir.mesh.FailureKind;
import jakarta.inject.Singleton;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;
import org.apache.kafka.streams.errors.TopologyException;
import org.jboss.logging.Logger;

/**
 * What becomes of the stream when a thread fails. A broker that was away too long is met again by a new thread, which
 * goes on from the last commit. So is a topic that the topology of this instance does not know yet, as while instances
 * of two releases run side by side. Anything else stops the stream, which shows in liveness, rather than fail for ever.
 */
@Singleton
class StreamFailures implements StreamsUncaughtExceptionHandler {

    private static final Logger LOG = Logger.getLogger(StreamFailures.class);

    @Override
    public StreamThreadExceptionResponse handle(Throwable failure) {
        StreamThreadExceptionResponse response = failure instanceof TopologyException
                ? StreamThreadExceptionResponse.REPLACE_THREAD
                : switch (FailureKind.of(failure)) {
                    case TRANSIENT -> StreamThreadExceptionResponse.REPLACE_THREAD;
                    case PERMANENT -> StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
                };
        LOG.errorf(failure, "stream thread failed response=%s", response);
        return response;
    }
}
