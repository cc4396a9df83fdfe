package dev.weir.scanner.evidence;

import dev.weir.scanner.core.PublishedModel;
import java.util.List;
import java.util.Map;
import org.cyclonedx.model.Component;
import org.cyclonedx.model.component.ModelCard;
import org.cyclonedx.model.component.data.DatasetChoice;
import org.cyclonedx.model.component.modelCard.ModelParameters;
import org.cyclonedx.model.component.modelCard.PerformanceMetric;
import org.cyclonedx.model.component.modelCard.QuantitativeAnalysis;

/** The model card of a bill: what the trainer says of the model. */
final class BillModelCard {

    private BillModelCard() {}

    /** @param cards what the version's own README says, at most one is heard */
    static ModelCard of(PublishedModel model, List<dev.weir.scanner.core.card.ModelCard> cards) {
        ModelParameters parameters = new ModelParameters();
        cards.stream().map(c -> c.task()).filter(t -> !t.isEmpty()).findFirst().ifPresent(parameters::setTask);
        parameters.setDatasets(model.origin().datasets().stream()
                .map(d -> reference(BillComponents.ingredient(d, Component.Type.DATA)))
                .toList());
        ModelCard card = new ModelCard();
        card.setModelParameters(parameters);
        card.setQuantitativeAnalysis(metrics(model));
        cards.stream()
                .filter(c -> !BillConsiderations.isEmpty(c))
                .findFirst()
                .map(BillConsiderations::of)
                .ifPresent(card::setConsiderations);
        if (!model.origin().framework().isBlank()) {
            card.setProperties(List.of(
                    BillFormulation.property("weir:framework", model.origin().framework())));
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
}
