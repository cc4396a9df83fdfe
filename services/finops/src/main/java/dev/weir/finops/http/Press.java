package dev.weir.finops.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes answers whole before any of them is sent, and few at a time: so what fails is said with its status, no database
 * waits for a client, and memory is bounded however many ask.
 */
@ApplicationScoped
class Press {

    private static final int ROOM = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Semaphore room = new Semaphore(ROOM, true);

    /** Writes an answer. */
    interface Answer {
        void write(OutputStream out) throws IOException;
    }

    /** Makes something. */
    interface Maker<T> {
        T make() throws IOException;
    }

    /**
     * An answer that takes half of the room.
     *
     * @throws jakarta.ws.rs.BadRequestException when it is too wide
     * @throws ServiceUnavailableException when others take too long
     */
    StreamingOutput print(Answer answer) {
        return with(ROOM / 2, () -> spooled(answer));
    }

    /** An answer that takes all of the room; see {@link #print}. */
    StreamingOutput printAlone(Answer answer) {
        return with(ROOM, () -> spooled(answer));
    }

    /** Something small that is made of much; see {@link #print}. */
    <T> T makeAlone(Maker<T> maker) {
        return with(ROOM, maker);
    }

    private <T> T with(int share, Maker<T> maker) {
        enter(share);
        try {
            return Problems.understood(() -> {
                try {
                    return maker.make();
                } catch (IOException e) {
                    throw new UncheckedIOException("an answer cannot be kept", e);
                }
            });
        } finally {
            room.release(share);
        }
    }

    private void enter(int share) {
        try {
            if (room.tryAcquire(share, PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new ServiceUnavailableException(PATIENCE.toSeconds());
    }

    private static StreamingOutput spooled(Answer answer) throws IOException {
        Spool spool = new Spool();
        try {
            answer.write(spool);
        } catch (IOException | RuntimeException e) {
            spool.discard();
            throw e;
        }
        return spool::sendTo;
    }
}
