package dev.weir.drift.messaging.protection;

import dev.weir.drift.core.protection.Bout;
import dev.weir.drift.core.protection.Bouts;
import dev.weir.drift.core.protection.Contrast;
import dev.weir.drift.core.protection.Evidence;
import dev.weir.drift.messaging.state.ClientBout;
import dev.weir.drift.messaging.state.StoredContrast;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A client against others, as state. */
final class ContrastStates {

    private ContrastStates() {}

    static @Nullable StoredContrast write(Contrast contrast) {
        Bouts bouts = contrast.bouts();
        return contrast.asked() == 0
                ? null
                : new StoredContrast(
                        contrast.since(),
                        contrast.heard(),
                        contrast.heardFar(),
                        contrast.own(),
                        contrast.ownFar(),
                        contrast.asked(),
                        contrast.far(),
                        bouts.ring(),
                        bouts.began(),
                        bouts.evidence().sum(),
                        Stream.concat(bouts.closed().stream(), Stream.of(bouts.open()))
                                .map(ContrastStates::write)
                                .toList());
    }

    static Contrast read(StoredContrast state) {
        List<Bout> bouts = state.getBouts().stream().map(ContrastStates::read).toList();
        return new Contrast(
                state.getSince(),
                state.getHeard(),
                state.getHeardFar(),
                state.getOwn(),
                state.getOwnFar(),
                state.getAsked(),
                state.getFar(),
                bouts.isEmpty()
                        ? Bouts.NONE
                        : new Bouts(
                                state.getRing(),
                                state.getBegan(),
                                new Evidence(state.getEvidence()),
                                bouts.subList(0, bouts.size() - 1),
                                bouts.getLast()));
    }

    static ClientBout write(Bout bout) {
        return new ClientBout(bout.bucket(), bout.asked(), bout.far(), bout.heard(), bout.heardFar());
    }

    static Bout read(ClientBout state) {
        return new Bout(state.getBucket(), state.getAsked(), state.getFar(), state.getHeard(), state.getHeardFar());
    }
}
