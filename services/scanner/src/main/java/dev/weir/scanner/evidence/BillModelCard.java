package dev.weir.scanner.evidence;

import dev.weir.scanner.core.PublishedModel;
import java.util.List;
import java.util.Map;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.Property;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.data.DatasetChoice;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.cyclonedx.model.component.modelCard.PerformanceMetric;
import org.cyclonedx.model.component.modelCard.QuantitativeAnalysis;

/** The model card of a bill: what the trainer says of the model. */
final class BillModelCard {

    private BillModelCard() {}

    static ModelCard of(PublishedModel model) {
        ModelParameters parameters = new ModelParameters();
        parameters.setDatasets(model.origin().datasets().stream()
                .map(d -> reference(BillComponents.ingredient(d, Component.Type.DATA)))
                .toList());
        ModelCard card = new ModelCard();
        card.setModelParameters(parameters);
        card.setQuantitativeAnalysis(metrics(model));
        if (!model.origin().framework().isBlank()) {
            card.setProperties(List.of(property(model.origin().framework())));
        }
        return card;
    }

    private static DatasetChoice reference(Component dataset) {
        DatasetChoice choice = new DatasetChoice();
        choice.setRef(dataset.getBomRef());
        return choice;
    }

    private static QuantitativeAnalysis metrics(PublishedModel model) {
        QuantitativeAnalysis analysis = new QuantitativeAnalysis();
        analysis.setPerformanceMetrics(model.origin().metrics().entrySet().stream()
                .map(BillModelCard::metric)
                .toList());
        return analysis;
    }

    private static PerformanceMetric metric(Map.Entry<String, Double> entry) {
        PerformanceMetric metric = new PerformanceMetric();
        metric.setType(entry.getKey());
        metric.setValue(entry.getValue().toString());
        return metric;
    }

    private static Property property(String framework) {
        Property property = new Property();
        property.setName("weir:framework");
        property.setValue(framework);
        return property;
    }
}
