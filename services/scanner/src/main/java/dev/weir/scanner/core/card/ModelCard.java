package dev.weir.scanner.core.card;

import dev.weir.scanner.core.Place;
import java.util.List;

/**
 * What a model card says. Texts are empty where it says nothing.
 *
 * @param license as the card writes it
 * @param task for example {@code text-generation}
 * @param library that loads the model
 * @param datasets names of the data that it was trained on
 * @param baseModels names of the models that it derives from
 * @param uses what it is meant for, at most two thousand characters, as the two that follow
 * @param limitations what it is not good at
 * @param risks biases and harms
 * @param place the file
 */
public record ModelCard(
        String license,
        String task,
        String library,
        List<String> datasets,
        List<String> baseModels,
        String uses,
        String limitations,
        String risks,
        Place place) {

    public ModelCard {
        datasets = List.copyOf(datasets);
        baseModels = List.copyOf(baseModels);
    }
}
