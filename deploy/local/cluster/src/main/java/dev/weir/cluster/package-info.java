/**
 * The local cluster: a process that stands where a Kubernetes cluster would. It watches a Git repository, serves the
 * models that the manifests ask for, and tells the deployer and Kafka what it sees.
 */
@NullMarked
package dev.weir.cluster;

import org.jspecify.annotations.NullMarked;
