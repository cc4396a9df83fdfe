package dev.weir.scanner.fetch;

import dev.weir.artifacts.ArtifactFailure;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Goes on where it was when a connection breaks; whether the bytes fit together, their digest tells. */
final class ResumingInputStream extends InputStream {

    private static final int MOST_BREAKS = 5;

    private final Function<Position, Body> server;
    private final BooleanSupplier late;
    private Body body;
    private long offset;
    private int breaks;

    /**
     * @param server opens the resource at a position
     * @param late tells that it takes too long
     */
    ResumingInputStream(Function<Position, Body> server, BooleanSupplier late) {
        this.server = server;
        this.late = late;
        this.body = server.apply(new Position(0, null));
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int start, int length) throws IOException {
        while (true) {
            requireTime();
            try {
                int count = body.content().read(buffer, start, length);
                offset += Math.max(count, 0);
                return count;
            } catch (IOException e) {
                resume(e);
            }
        }
    }

    private void requireTime() {
        if (late.getAsBoolean()) {
            throw new ArtifactFailure.Unavailable(
                    "the artifact takes too long", new IOException("after " + offset + " bytes"));
        }
    }

    private void resume(IOException failure) {
        body.end().run();
        breaks++;
        if (breaks > MOST_BREAKS || body.tag() == null && offset > 0) {
            throw new ArtifactFailure.Unavailable("the connection broke: " + failure.getMessage(), failure);
        }
        body = server.apply(new Position(offset, body.tag()));
    }

    @Override
    public void close() {
        body.end().run();
    }
}
