package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Review;
import dev.weir.events.ModelRejected;
import dev.weir.mesh.Event;

/** Reads {@code model.rejected}. */
record ModelRejectedReader() implements FactReader<ModelRejected> {

    @Override
    public String topic() {
        return "model.rejected";
    }

    @Override
    public Class<ModelRejected> type() {
        return ModelRejected.class;
    }

    @Override
    public Fact read(Event<ModelRejected> event) {
        ModelRejected data = event.data();
        return new Fact.Reviewed(
                FactReader.version(data.getModel(), data.getVersion()),
                new Review.Rejected(data.getApprover(), data.getReason()));
    }
}
