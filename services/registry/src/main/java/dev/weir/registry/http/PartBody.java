package dev.weir.registry.http;

import static dev.weir.registry.http.Given.required;
import static dev.weir.registry.http.Given.text;

import dev.weir.artifacts.Digest;
import dev.weir.registry.core.model.Artifact;
import dev.weir.registry.core.model.BaseModel;
import dev.weir.registry.core.model.CodeReference;
import dev.weir.registry.core.model.DatasetUse;
import dev.weir.registry.core.model.Dependency;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a model is made of, as it comes over HTTP. */
sealed interface PartBody {

    @Schema(name = "ArtifactIn", description = "A file of the model, by claim check.")
    record OfArtifact(
            @Schema(required = true, examples = "model.onnx") @Nullable
            String name,

            @Schema(required = true, description = "Where the bytes are.") @Nullable
            String uri,

            @Schema(required = true, description = "sha256:<hex> of the bytes.") @Nullable
            String digest,

            @Schema(required = true, description = "Bytes.") @Nullable
            Long size,

            @Nullable String mediaType)
            implements PartBody {

        Artifact toCore() {
            return new Artifact(
                    required("artifacts.name", name),
                    required("artifacts.uri", uri),
                    Digest.parse(required("artifacts.digest", digest)),
                    required("artifacts.size", size),
                    text(mediaType));
        }
    }

    @Schema(name = "DatasetIn", description = "A dataset version that was read.")
    record OfDataset(
            @Schema(required = true) @Nullable String name,
            @Schema(required = true) @Nullable String version,
            @Nullable String digest,
            @Nullable String uri,
            DatasetUse.@Nullable Role role)
            implements PartBody {

        DatasetUse toCore() {
            return new DatasetUse(
                    required("datasets.name", name),
                    required("datasets.version", version),
                    Optional.ofNullable(digest),
                    Optional.ofNullable(uri),
                    role == null ? DatasetUse.Role.UNSPECIFIED : role);
        }
    }

    @Schema(name = "BaseModelIn", description = "A model that this one derives from.")
    record OfBaseModel(
            @Schema(required = true) @Nullable String name,
            @Nullable String version,
            @Nullable String digest,
            @Nullable String uri)
            implements PartBody {

        BaseModel toCore() {
            return new BaseModel(
                    required("baseModels.name", name),
                    Optional.ofNullable(version),
                    Optional.ofNullable(digest),
                    Optional.ofNullable(uri));
        }
    }

    @Schema(name = "DependencyIn", description = "A package that the model needs.")
    record OfDependency(
            @Schema(required = true, description = "Package URL.", examples = "pkg:pypi/onnxruntime@1.23.2") @Nullable
            String purl,

            @Nullable String scope)
            implements PartBody {

        Dependency toCore() {
            return new Dependency(required("dependencies.purl", purl), text(scope));
        }
    }

    @Schema(name = "CodeIn", description = "Source code, at one revision.")
    record OfCode(
            @Schema(required = true) @Nullable String repository,
            @Schema(required = true) @Nullable String revision,
            @Nullable String path)
            implements PartBody {

        CodeReference toCore() {
            return new CodeReference(
                    required("code.repository", repository),
                    required("code.revision", revision),
                    Optional.ofNullable(path));
        }
    }
}
