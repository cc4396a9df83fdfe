package dev.weir.scanner.evidence;

import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.TrainingRun;
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
        TrainingRun run = model.run();
        if (run.equals(TrainingRun.UNKNOWN)) {
            return Optional.empty();
        }
        Workflow workflow = new Workflow();
        workflow.setBomRef("training:" + run.id());
        workflow.setUid(run.id());
        workflow.setName("training");
        workflow.setTaskTypes(List.of(TaskType.BUILD));
        workflow.setProperties(properties(run));
        Formula formula = new Formula();
        formula.setWorkflows(List.of(workflow));
        return Optional.of(formula);
    }

    private static List<Property> properties(TrainingRun run) {
        List<Property> properties = new ArrayList<>();
        for (TrainingRun.Code code : run.code()) {
            add(properties, "weir:code:repository", code.repository());
            add(properties, "weir:code:revision", code.revision());
            add(properties, "weir:code:path", code.path());
        }
        run.parameters().forEach((name, value) -> add(properties, "weir:parameter:" + name, value));
        run.resources().forEach((kind, used) -> add(properties, "weir:resource:" + kind, used.toString()));
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
