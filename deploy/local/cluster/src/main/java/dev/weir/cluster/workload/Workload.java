package dev.weir.cluster.workload;

import dev.weir.artifacts.ArtifactReference;
import dev.weir.artifacts.Digest;

/**
 * A model to serve. Two equal workloads need no reload.
 *
 * @param object the InferenceService
 * @param model what to serve
 * @param deployment on whose behalf
 * @param modelDigest digest of the whole model, which its signature must bind
 * @param artifact the ONNX file, one of the model's files
 * @param bundle the signature bundle
 */
public record Workload(
        ObjectName object,
        ModelVersion model,
        Deployment deployment,
        Digest modelDigest,
        ArtifactReference artifact,
        ArtifactReference bundle) {}
