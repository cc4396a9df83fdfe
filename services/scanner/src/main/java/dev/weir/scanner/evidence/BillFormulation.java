package dev.weir.scanner.evidence;

import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.Training;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.formulation.Formula;
import org.cyclonedx.model.formulation.FormulationCommon.TaskType;
import org.cyclonedx.model.formulation.Workflow;

/** How the model was made: the training run as a workflow. */
final class BillFormulation {

    private BillFormulation() {}

    /** None when nothing is known of the training. */
    static Optional<Formula> of(PublishedModel model) {
        Training training = model.origin().training();
        if (training.equals(Training.UNKNOWN)) {
            return Optional.empty();
        }
        Workflow workflow = new Workflow();
        workflow.setBomRef("training:" + training.run());
        workflow.setUid(training.run());
        workflow.setName("training");
        workflow.setTaskTypes(List.of(TaskType.BUILD));
        workflow.setProperties(properties(training));
        Formula formula = new Formula();
        formula.setWorkflows(List.of(workflow));
        return Optional.of(formula);
    }

    private static List<Property> properties(Training training) {
        List<Property> properties = new ArrayList<>();
        add(properties, "weir:code:repository", training.repository());
        add(properties, "weir:code:revision", training.revision());
        add(properties, "weir:code:path", training.path());
        training.parameters().forEach((name, value) -> add(properties, "weir:parameter:" + name, value));
        training.resources().forEach((kind, used) -> add(properties, "weir:resource:" + kind, used.toString()));
        return properties;
    }

    private static void add(List<Property> properties, String name, String value) {
        if (!value.isEmpty()) {
            properties.add(property(name, value));
        }
    }

    static Property property(String name, String value) {
        Property property = new Property();
        property.setName(name);
        property.setValue(value);
        return property;
    }
}
