package dev.weir.scanner.evidence;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;
import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.Ingredient;
import java.util.List;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Hash;
import org.cyclonedx.model.component.data.ComponentData;

/** The components of a bill. */
final class BillComponents {

    private BillComponents() {}

    static Component file(ArtifactClaim artifact) {
        Component file = new Component();
        file.setType(Component.Type.FILE);
        file.setBomRef("artifact:" + artifact.name().value());
        file.setName(artifact.name().value());
        file.addHash(hash(artifact.reference().digest()));
        return file;
    }

    /** A dataset or a base model. */
    static Component ingredient(Ingredient ingredient, Component.Type type) {
        Component component = new Component();
        component.setType(type);
        component.setBomRef(type.getTypeName() + ":" + ingredient.name()
                + ingredient.version().map(v -> "@" + v).orElse(""));
        component.setName(ingredient.name());
        ingredient.version().ifPresent(component::setVersion);
        ingredient.digest().ifPresent(d -> component.addHash(hash(d)));
        if (type == Component.Type.DATA) {
            ComponentData data = new ComponentData();
            data.setType(ComponentData.ComponentDataType.DATASET);
            data.setName(ingredient.name());
            component.setData(List.of(data));
        }
        return component;
    }

    /** A package; one whose URL is malformed is listed by that text alone, for to leave it out would be worse. */
    static Component library(String packageUrl) {
        Component library = new Component();
        library.setType(Component.Type.LIBRARY);
        library.setBomRef(packageUrl);
        try {
            PackageURL purl = new PackageURL(packageUrl);
            library.setPurl(purl);
            library.setGroup(purl.getNamespace());
            library.setName(purl.getName());
            library.setVersion(purl.getVersion());
        } catch (MalformedPackageURLException e) {
            library.setName(packageUrl);
        }
        return library;
    }

    static Hash hash(Digest digest) {
        return new Hash(Hash.Algorithm.SHA_256, digest.hex());
    }
}
