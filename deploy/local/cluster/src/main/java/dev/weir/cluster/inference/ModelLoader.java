package dev.weir.cluster.inference;

import ai.onnxruntime.OrtException;
import dev.weir.artifacts.ArtifactFailure;
import dev.weir.artifacts.ArtifactStore;
import dev.weir.cluster.onnx.OnnxModel;
import dev.weir.cluster.workload.Failure;
import dev.weir.cluster.workload.FailureReason;
import dev.weir.cluster.workload.Workload;
import dev.weir.signing.ModelVerifier;
import dev.weir.signing.Verification;
import java.util.Optional;

/**
 * Loads a workload, in this order: its signature bundle by digest, the signature by a trusted key, the bond between
 * signature and manifest, the model file by digest, ONNX Runtime, and one answer as a probe of health. Nothing of the
 * model is parsed before it is proved to be what was signed.
 */
public final class ModelLoader {

    private final ArtifactStore artifacts;
    private final ModelVerifier verifier;

    public ModelLoader(ArtifactStore artifacts, ModelVerifier verifier) {
        this.artifacts = artifacts;
        this.verifier = verifier;
    }

    LoadResult load(Workload workload) {
        try {
            Optional<Failure> doubt = doubt(workload);
            return doubt.isPresent()
                    ? new LoadResult.NotLoaded(doubt.get())
                    : start(workload, artifacts.bytes(workload.artifact()));
        } catch (ArtifactFailure e) {
            return new LoadResult.NotLoaded(failure(e));
        }
    }

    private Optional<Failure> doubt(Workload workload) {
        return switch (verifier.verify(artifacts.bytes(workload.bundle()))) {
            case Verification.Refused refused ->
                Optional.of(signatureRefused(refused.reason() + ": " + refused.message()));
            case Verification.Verified verified
            when !verified.digest().equals(workload.modelDigest()) ->
                Optional.of(signatureRefused(
                        "the signature is over " + verified.digest() + " and not over " + workload.modelDigest()));
            case Verification.Verified verified
            when !verified.holds(workload.artifact().digest()) ->
                Optional.of(signatureRefused(
                        "the signature does not cover " + workload.artifact().digest()));
            case Verification.Verified ignored -> Optional.empty();
        };
    }

    private static LoadResult start(Workload workload, byte[] content) {
        OnnxModel model;
        try {
            model = OnnxModel.load(content);
        } catch (OrtException e) {
            return new LoadResult.NotLoaded(Failure.lasting(FailureReason.LOAD_FAILED, String.valueOf(e.getMessage())));
        }
        try {
            model.probe();
            return new LoadResult.Loaded(new ServedModel(workload, model));
        } catch (OrtException e) {
            model.close();
            return new LoadResult.NotLoaded(
                    Failure.lasting(FailureReason.UNHEALTHY, "no answer to a row of zeros: " + e.getMessage()));
        }
    }

    private static Failure failure(ArtifactFailure failure) {
        String message = String.valueOf(failure.getMessage());
        return switch (failure) {
            case ArtifactFailure.Unavailable ignored -> Failure.passing(FailureReason.ARTIFACT_UNAVAILABLE, message);
            case ArtifactFailure.Refused refused ->
                Failure.lasting(FailureReason.ARTIFACT_UNAVAILABLE, refused.reason() + ": " + message);
            case ArtifactFailure.Mismatch ignored -> Failure.lasting(FailureReason.DIGEST_MISMATCH, message);
        };
    }

    private static Failure signatureRefused(String message) {
        return Failure.lasting(FailureReason.SIGNATURE_REFUSED, message);
    }
}
