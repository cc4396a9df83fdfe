package dev.weir.registry.core.model;

/** The book of datasets. */
public interface Datasets {

    /** Records a dataset version; a version that is known stays as it is. */
    void record(Dataset dataset);
}
