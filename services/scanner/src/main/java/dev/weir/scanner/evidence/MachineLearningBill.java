package dev.weir.scanner.evidence;

import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.PublishedModel;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Pedigree;
import org.cyclonedx.model.metadata.ToolInformation;

/**
 * The bill of materials of a model version, CycloneDX 1.6. Serial number and time come from the version, so that the
 * same version has the same bill.
 */
final class MachineLearningBill {

    private MachineLearningBill() {}

    static String of(PublishedModel model) {
        try {
            return BomGeneratorFactory.createJson(Version.VERSION_16, bom(model))
                    .toJsonString();
        } catch (GeneratorException e) {
            throw new IllegalStateException("the bill of " + model.name().value() + " cannot be written", e);
        }
    }

    private static Bom bom(PublishedModel model) {
        Component subject = subject(model);
        List<Component> datasets = model.origin().datasets().stream()
                .map(d -> BillComponents.ingredient(d, Component.Type.DATA))
                .distinct()
                .toList();
        List<Component> packages = model.origin().packages().stream()
                .distinct()
                .map(BillComponents::library)
                .toList();
        Bom bom = new Bom();
        bom.setSerialNumber("urn:uuid:" + serial(model));
        bom.setMetadata(metadata(model, subject));
        bom.setComponents(Stream.concat(datasets.stream(), packages.stream()).toList());
        bom.addDependency(dependsOn(subject, bom.getComponents()));
        return bom;
    }

    private static Component subject(PublishedModel model) {
        Component subject = new Component();
        subject.setType(Component.Type.MACHINE_LEARNING_MODEL);
        subject.setBomRef(
                "model:" + model.name().value() + "@" + model.version().value());
        subject.setName(model.name().value());
        subject.setVersion(model.version().value());
        subject.addHash(BillComponents.hash(model.digest()));
        subject.setModelCard(BillModelCard.of(model));
        for (ArtifactClaim artifact : model.artifacts()) {
            subject.addComponent(BillComponents.file(artifact));
        }
        if (!model.origin().baseModels().isEmpty()) {
            subject.setPedigree(pedigree(model));
        }
        return subject;
    }

    private static Pedigree pedigree(PublishedModel model) {
        Ancestors ancestors = new Ancestors();
        model.origin().baseModels().stream()
                .map(b -> BillComponents.ingredient(b, Component.Type.MACHINE_LEARNING_MODEL))
                .distinct()
                .forEach(ancestors::addComponent);
        Pedigree pedigree = new Pedigree();
        pedigree.setAncestors(ancestors);
        return pedigree;
    }

    private static Metadata metadata(PublishedModel model, Component subject) {
        Component tool = new Component();
        tool.setType(Component.Type.APPLICATION);
        tool.setName("weir-scanner");
        ToolInformation tools = new ToolInformation();
        tools.setComponents(List.of(tool));
        Metadata metadata = new Metadata();
        metadata.setTimestamp(Date.from(model.publishedAt()));
        metadata.setToolChoice(tools);
        metadata.setComponent(subject);
        return metadata;
    }

    private static Dependency dependsOn(Component subject, List<Component> components) {
        Dependency dependency = new Dependency(subject.getBomRef());
        components.forEach(c -> dependency.addDependency(new Dependency(c.getBomRef())));
        return dependency;
    }

    private static UUID serial(PublishedModel model) {
        String identity = model.name().value() + '\n' + model.version().value() + '\n' + model.digest();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }
}
