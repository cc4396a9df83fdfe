package dev.weir.scanner.evidence;

import dev.weir.scanner.core.Ingredient;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.card.ModelCard;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a model was made from, as its trainer announced it and, where that names nothing, as its card says. */
final class BillOrigin {

    private BillOrigin() {}

    /** The origin with the datasets and base models that only a card names. */
    static Origin of(Origin announced, List<ModelCard> cards) {
        return new Origin(
                announced.framework(),
                announced.metrics(),
                and(announced.datasets(), cards, ModelCard::datasets),
                and(announced.baseModels(), cards, ModelCard::baseModels),
                announced.packages());
    }

    private static List<Ingredient> and(
            List<Ingredient> announced, List<ModelCard> cards, Function<ModelCard, List<String>> names) {
        List<Ingredient> all = new ArrayList<>(announced);
        for (ModelCard card : cards) {
            for (String name : names.apply(card)) {
                if (all.stream().noneMatch(known -> known.name().equalsIgnoreCase(name))) {
                    all.add(new Ingredient(name, null, null));
                }
            }
        }
        return all;
    }
}
