package dev.weir.drift.messaging.protection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.messaging.state.Asked;
import dev.weir.drift.messaging.state.AskedBatch;
import dev.weir.drift.messaging.state.AskedBy;
import dev.weir.drift.messaging.state.AskedChunk;
import dev.weir.drift.messaging.state.ClientSignal;
import dev.weir.drift.messaging.state.InputPoint;
import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.drift.messaging.state.StoredScale;
import dev.weir.drift.messaging.store.AvroBytes;
import dev.weir.drift.messaging.store.StateSerde;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClientSignalsTest {

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final ClientSignals signals = new ClientSignals();
    private final AskedReader reader = new AskedReader();
    private final StateSerde<ClientSignal> avro = new StateSerde<>(ClientSignal.class);

    @Test
    void requestsAreReadAsAvroWritesThem() {
        List<AskedReader.Asked> read = read(batch(asked("r-1", 0.25), asked("é", null)));

        assertThat(read).extracting(asked -> asked.request().inferenceId()).containsExactly("r-1", "é");
        assertThat(read).extracting(asked -> asked.request().score()).containsExactly(0.25, null);
        AskedReader.Asked first = read.getFirst();
        assertThat(first.version()).isEqualTo(new ModelVersion("prices", "3"));
        assertThat(first.client()).isEqualTo("mallory");
        assertThat(first.request().position().offset()).isEqualTo(1L << 40);
        assertThat(first.request().point().values()).containsExactly(1.5f, Float.NaN, -7f);
        assertThat(first.request().point().texts().stream()).containsExactly(2);
        assertThat(first.caused().getTraceparent()).contains(TRACE);
        assertThat(first.caused().getCorrelation()).isEqualTo(first.event().toString());
    }

    @Test
    void requestsAreKeptAsTheyCame() {
        Asked asked = asked("r-1", 0.25);
        Asked another = asked("r-2", null);
        AvroBytes kept = new AvroBytes();
        read(batch(asked, another))
                .forEach(each -> kept.raw(
                        each.written().bytes(),
                        each.written().from(),
                        each.written().to() - each.written().from()));

        byte[] chunk = new AskedChunks(reader).write(2, kept);

        assertThat(new StateSerde<>(AskedChunk.class).deserializer().deserialize("", chunk))
                .isEqualTo(new AskedChunk(List.of(asked, another)));
        List<Request> requests = new ArrayList<>();
        new AskedChunks(reader).read(chunk, requests);
        assertThat(requests).extracting(Request::inferenceId).containsExactly("r-1", "r-2");
    }

    @Test
    void aBatchIsForOnePartitionAndAScaleForAll() {
        byte[] scale = signals.scale(new ScalePublished("3", new StoredScale(7L, List.of(), List.of())));
        List<String> versions = new ArrayList<>();

        signals.read(scale, reader, asked -> {}, published -> versions.add(published.getVersion()));

        assertThat(versions).containsExactly("3");
        assertThat(signals.target(scale)).isEmpty();
        assertThat(signals.target(batch(asked("r-1", null)))).contains(5);
    }

    private List<AskedReader.Asked> read(byte[] signal) {
        List<AskedReader.Asked> requests = new ArrayList<>();
        signals.read(signal, reader, requests::add, scale -> {});
        return requests;
    }

    private byte[] batch(Asked... requests) {
        List<AskedBy> all = new ArrayList<>();
        for (Asked asked : requests) {
            all.add(new AskedBy("prices", "mallory", -1L, 2L, null, TRACE, asked));
        }
        return avro.serializer().serialize("", new ClientSignal(new AskedBatch(5, all)));
    }

    private static Asked asked(String id, @Nullable Double score) {
        ByteBuffer values = ByteBuffer.allocate(12)
                .putFloat(1.5f)
                .putFloat(Float.NaN)
                .putFloat(-7f)
                .flip();
        InputPoint point = new InputPoint(9L, values, ByteBuffer.wrap(new byte[] {4}));
        return new Asked("3", id, 1, 1L << 40, 1_700_000_000_000_000L, 200, 1_000L, point, "yes", score);
    }
}
