/**
 * Builds a kustomization as kustomize does, for the fields that Weir's manifests use; any other field is an error
 * rather than ignored.
 */
@NullMarked
package dev.weir.cluster.kustomize;

import org.jspecify.annotations.NullMarked;
