package dev.weir.registry.storage;

import dev.weir.registry.core.model.Dataset;
import dev.weir.registry.core.model.DatasetUse;
import dev.weir.registry.core.model.Datasets;

final class DatasetTable implements Datasets {

    private final Sql sql;

    DatasetTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void record(Dataset dataset) {
        DatasetUse identity = dataset.identity();
        sql.update(
                "insert into dataset (name, version, uri, digest, licence, residency, sensitivity, owner, parents,"
                        + " published_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
                identity.name(),
                identity.version(),
                identity.uri().orElse(""),
                identity.digest().orElse(""),
                dataset.licence(),
                dataset.residency(),
                dataset.sensitivity(),
                dataset.owner(),
                Json.column(dataset.parents()),
                dataset.publishedAt());
    }
}
