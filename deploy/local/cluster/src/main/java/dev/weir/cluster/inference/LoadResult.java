package dev.weir.cluster.inference;

import dev.weir.cluster.workload.Failure;

/** What loading a workload came to. */
sealed interface LoadResult {

    record Loaded(ServedModel model) implements LoadResult {}

    record NotLoaded(Failure failure) implements LoadResult {}
}
