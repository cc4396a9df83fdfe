package dev.weir.deployer.messaging;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.deployer.core.Fact;
import dev.weir.events.ModelSigned;
import dev.weir.mesh.Event;

/** Reads {@code model.signed}. The digest that it claims is not taken over: the bundle's own counts. */
record ModelSignedReader() implements FactReader<ModelSigned> {

    @Override
    public String topic() {
        return "model.signed";
    }

    @Override
    public Class<ModelSigned> type() {
        return ModelSigned.class;
    }

    @Override
    public Fact read(Event<ModelSigned> event) {
        ModelSigned data = event.data();
        return new Fact.Signed(
                FactReader.version(data.getModel(), data.getVersion()),
                ArtifactReference.parse(
                        data.getBundle().getUri(), data.getBundle().getDigest()));
    }
}
