/** Desired state as Kubernetes manifests in kustomize's layout: KServe, service account, network policy. */
@NullMarked
package dev.weir.deployer.manifests;

import org.jspecify.annotations.NullMarked;
