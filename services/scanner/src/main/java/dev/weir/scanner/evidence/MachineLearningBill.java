package dev.weir.scanner.evidence;

import dev.weir.scanner.core.ArtifactClaim;
import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.card.ModelCard;
import dev.weir.scanner.core.license.LicenseCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.cyclonedx.Version;
import org.cyclonedx.exception.GeneratorException;
import org.cyclonedx.generators.BomGeneratorFactory;
import org.cyclonedx.model.Ancestors;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Dependency;
import org.cyclonedx.model.LifecycleChoice;
import org.cyclonedx.model.Lifecycles;
import org.cyclonedx.model.Metadata;
import org.cyclonedx.model.Pedigree;
import org.cyclonedx.model.metadata.ToolInformation;

/**
 * The bill of materials of a model version, CycloneDX 1.6. Serial number and time come from the version, so that the
 * same version has the same bill as long as the same is known of it.
 */
final class MachineLearningBill {

    private final PublishedModel model;
    private final Assessment assessment;
    private final BillLicenses licenses;
    private final List<ModelCard> cards;
    private final Origin origin;

    private MachineLearningBill(PublishedModel model, Assessment assessment, LicenseCatalogue catalogue) {
        this.model = model;
        this.assessment = assessment;
        this.licenses = new BillLicenses(catalogue);
        this.cards = assessment.report().artifacts().stream()
                .flatMap(a -> a.cards().stream())
                .toList();
        this.origin = BillOrigin.of(model.origin(), cards);
    }

    static String of(PublishedModel model, Assessment assessment, LicenseCatalogue catalogue) {
        try {
            return BomGeneratorFactory.createJson(
                            Version.VERSION_16, new MachineLearningBill(model, assessment, catalogue).bom())
                    .toJsonString();
        } catch (GeneratorException e) {
            throw new IllegalStateException("the bill of " + model.name().value() + " cannot be written", e);
        }
    }

    private Bom bom() {
        Component subject = subject();
        List<Component> datasets = origin.datasets().stream()
                .map(d -> BillComponents.ingredient(d, Component.Type.DATA))
                .distinct()
                .toList();
        Bom bom = new Bom();
        bom.setSerialNumber("urn:uuid:" + serial(model));
        bom.setMetadata(metadata(model, subject));
        bom.setComponents(Stream.concat(datasets.stream(), libraries().stream()).toList());
        bom.setDependencies(graph(subject, datasets));
        BillFormulation.of(model).ifPresent(f -> bom.setFormulation(List.of(f)));
        bom.setVulnerabilities(BillVulnerabilities.of(assessment.judged()));
        return bom;
    }

    private List<Component> libraries() {
        Map<String, String> declared = new HashMap<>();
        assessment.report().dependencies().stream()
                .filter(d -> !d.license().isBlank())
                .forEach(d -> declared.putIfAbsent(d.purl(), d.license()));
        return assessment.packages().stream()
                .distinct()
                .map(purl -> library(purl, declared.getOrDefault(purl, "")))
                .toList();
    }

    private Component library(String purl, String license) {
        Component library = BillComponents.library(purl);
        if (!license.isEmpty()) {
            library.setLicenses(licenses.of(license));
        }
        return library;
    }

    private Component subject() {
        Component subject = new Component();
        subject.setType(Component.Type.MACHINE_LEARNING_MODEL);
        subject.setBomRef(
                "model:" + model.name().value() + "@" + model.version().value());
        subject.setName(model.name().value());
        subject.setVersion(model.version().value());
        subject.addHash(BillComponents.hash(model.digest()));
        subject.setModelCard(BillModelCard.of(origin, cards));
        cards.stream()
                .map(ModelCard::license)
                .filter(l -> !l.isBlank())
                .findFirst()
                .ifPresent(l -> subject.setLicenses(licenses.of(l)));
        for (ArtifactClaim artifact : model.artifacts()) {
            subject.addComponent(BillComponents.file(artifact));
        }
        if (!origin.baseModels().isEmpty()) {
            subject.setPedigree(pedigree());
        }
        return subject;
    }

    private Pedigree pedigree() {
        Ancestors ancestors = new Ancestors();
        origin.baseModels().stream()
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
        metadata.setLifecycles(lifecycles());
        metadata.setComponent(subject);
        return metadata;
    }

    private static Lifecycles lifecycles() {
        LifecycleChoice built = new LifecycleChoice();
        built.setPhase(LifecycleChoice.Phase.POST_BUILD);
        Lifecycles lifecycles = new Lifecycles();
        lifecycles.setLifecycleChoice(List.of(built));
        return lifecycles;
    }

    private List<Dependency> graph(Component subject, List<Component> datasets) {
        BillGraph graph =
                new BillGraph(assessment.packages(), assessment.report().dependencies());
        List<String> direct = Stream.concat(datasets.stream().map(Component::getBomRef), graph.direct().stream())
                .toList();
        List<Dependency> all = new ArrayList<>(List.of(dependency(subject.getBomRef(), direct)));
        graph.edges().forEach((purl, needed) -> all.add(dependency(purl, needed)));
        return all;
    }

    private static Dependency dependency(String reference, Collection<String> needed) {
        Dependency dependency = new Dependency(reference);
        needed.forEach(n -> dependency.addDependency(new Dependency(n)));
        return dependency;
    }

    private static UUID serial(PublishedModel model) {
        String identity = model.name().value() + '\n' + model.version().value() + '\n' + model.digest();
        return UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8));
    }
}
