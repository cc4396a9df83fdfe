package dev.weir.drift.messaging.protection;

import dev.weir.drift.messaging.inference.AvroCursor;
import dev.weir.drift.messaging.state.ClientSignal;
import dev.weir.drift.messaging.state.ScalePublished;
import dev.weir.drift.messaging.store.AvroBytes;
import dev.weir.drift.messaging.store.StateBytes;
import java.util.Optional;
import java.util.function.Consumer;

/** What guards are told, as {@link ClientSignal} says: requests that lie one behind the other, or a scale. */
final class ClientSignals {

    private static final int BATCH = 0;

    /** More bytes than what stands around requests. */
    private static final int ROOM = 64;

    private final StateBytes<ClientSignal> form = new StateBytes<>(ClientSignal.class);
    private final byte[] header = form.header();

    byte[] batch(int target, AskedWriter requests) {
        AvroBytes signal = new AvroBytes(ROOM + requests.bytes().size());
        signal.raw(header);
        signal.number(BATCH);
        signal.number(target);
        signal.number(requests.count());
        signal.raw(requests.bytes().array(), 0, requests.bytes().size());
        signal.number(0);
        return signal.toArray();
    }

    byte[] scale(ScalePublished published) {
        return form.write(new ClientSignal(published));
    }

    /** The partition that a batch is for; none when the signal is for all. */
    Optional<Integer> target(byte[] signal) {
        AvroCursor in = cursor(form.present(signal));
        return in.size() == BATCH ? Optional.of(in.size()) : Optional.empty();
    }

    void read(
            byte[] signal, AskedReader reader, Consumer<AskedReader.Asked> requests, Consumer<ScalePublished> scales) {
        AvroCursor in = cursor(form.present(signal));
        if (in.size() != BATCH) {
            scales.accept((ScalePublished) form.read(signal).getBody());
            return;
        }
        in.number();
        for (int block = in.block(); block > 0; block = in.block()) {
            for (int i = 0; i < block; i++) {
                requests.accept(reader.asked(in));
            }
        }
    }

    private static AvroCursor cursor(byte[] signal) {
        return new AvroCursor(signal, StateBytes.HEADER);
    }
}
