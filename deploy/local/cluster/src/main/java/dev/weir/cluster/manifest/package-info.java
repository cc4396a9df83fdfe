/**
 * Turns the manifests of one cluster into the workloads that it should serve.
 */
@NullMarked
package dev.weir.cluster.manifest;

import org.jspecify.annotations.NullMarked;
