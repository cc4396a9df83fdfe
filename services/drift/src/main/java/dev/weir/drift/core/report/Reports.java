package dev.weir.drift.core.report;

import dev.weir.drift.core.history.HistoriesUnavailable;
import java.net.URI;
import java.util.Optional;

/** Where reports can be looked up. */
public interface Reports {

    /**
     * What this instance knows of a model.
     *
     * @throws HistoriesUnavailable while this instance starts or hands over
     */
    Optional<Report> of(String model);

    /** The instance that watches the model, where it is another one and its address is known. */
    Optional<URI> elsewhere(String model);
}
