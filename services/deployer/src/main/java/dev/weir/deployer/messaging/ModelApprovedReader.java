package dev.weir.deployer.messaging;

import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Review;
import dev.weir.events.ModelApproved;
import dev.weir.mesh.Event;
import java.util.Optional;

/** Reads {@code model.approved}. */
record ModelApprovedReader() implements FactReader<ModelApproved> {

    @Override
    public String topic() {
        return "model.approved";
    }

    @Override
    public Class<ModelApproved> type() {
        return ModelApproved.class;
    }

    @Override
    public Fact read(Event<ModelApproved> event) {
        ModelApproved data = event.data();
        return new Fact.Reviewed(
                FactReader.version(data.getModel(), data.getVersion()),
                new Review.Approved(data.getApprover(), Optional.of(data.getApprovedAt())));
    }
}
