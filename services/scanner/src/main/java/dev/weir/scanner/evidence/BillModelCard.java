package dev.weir.scanner.evidence;

import dev.weir.scanner.core.Origin;
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
    static ModelCard of(Origin origin, List<dev.weir.scanner.core.card.ModelCard> cards) {
        ModelParameters parameters = new ModelParameters();
        cards.stream().map(c -> c.task()).filter(t -> !t.isEmpty()).findFirst().ifPresent(parameters::setTask);
        parameters.setDatasets(origin.datasets().stream()
                .map(d -> reference(BillComponents.ingredient(d, Component.Type.DATA)))
                .toList());
        ModelCard card = new ModelCard();
        card.setModelParameters(parameters);
        if (!origin.metrics().isEmpty()) {
            card.setQuantitativeAnalysis(metrics(origin));
        }
        cards.stream()
                .filter(c -> !BillConsiderations.isEmpty(c))
                .findFirst()
                .map(BillConsiderations::of)
                .ifPresent(card::setConsiderations);
        if (!origin.framework().isBlank()) {
            card.setProperties(List.of(BillFormulation.property("weir:framework", origin.framework())));
        }
        return card;
    }

    private static DatasetChoice reference(Component dataset) {
        DatasetChoice choice = new DatasetChoice();
        choice.setRef(dataset.getBomRef());
        return choice;
    }

    private static QuantitativeAnalysis metrics(Origin origin) {
        QuantitativeAnalysis analysis = new QuantitativeAnalysis();
        analysis.setPerformanceMetrics(
                origin.metrics().entrySet().stream().map(BillModelCard::metric).toList());
        return analysis;
    }

    private static PerformanceMetric metric(Map.Entry<String, Double> entry) {
        PerformanceMetric metric = new PerformanceMetric();
        metric.setType(entry.getKey());
        metric.setValue(entry.getValue().toString());
        return metric;
    }
}
