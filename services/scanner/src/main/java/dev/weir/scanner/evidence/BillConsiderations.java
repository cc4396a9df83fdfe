package dev.weir.scanner.evidence;

import dev.weir.scanner.core.card.ModelCard;
import java.util.List;
import org.cyclonedx.model.component.modelCard.Considerations;
import org.cyclonedx.model.component.modelCard.consideration.Risk;

/** What a model card says of the use of its model. */
final class BillConsiderations {

    private BillConsiderations() {}

    static Considerations of(ModelCard card) {
        Considerations considerations = new Considerations();
        if (!card.uses().isEmpty()) {
            considerations.setUseCases(List.of(card.uses()));
        }
        if (!card.limitations().isEmpty()) {
            considerations.setTechnicalLimitations(List.of(card.limitations()));
        }
        if (!card.risks().isEmpty()) {
            Risk risk = new Risk();
            risk.setName(card.risks());
            considerations.setEthicalConsiderations(List.of(risk));
        }
        return considerations;
    }

    static boolean isEmpty(ModelCard card) {
        return (card.uses() + card.limitations() + card.risks()).isEmpty();
    }
}
