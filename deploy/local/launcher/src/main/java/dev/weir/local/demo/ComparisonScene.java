package dev.weir.local.demo;

import dev.weir.local.example.FlightsExample;
import dev.weir.local.example.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Both versions are judged on the same flights, later than any that they have seen. */
final class ComparisonScene {

    private static final Pattern ERROR = Pattern.compile("error ([0-9.]+)");

    private ComparisonScene() {}

    static void play(Stage stage, FlightsExample flights, Journey first, Journey second)
            throws SceneFailure, IOException, InterruptedException {
        stage.chapter("Both versions on the same flights of the weeks after that");
        List<Path> models =
                List.of(ModelFile.of(first).path(), ModelFile.of(second).path());
        try (Program comparison = flights.compare(models)) {
            List<String> lines = comparison.finish();
            stage.tell("version " + first.version() + ": " + figures(lines, models.getFirst()));
            stage.tell("version " + second.version() + ": " + figures(lines, models.getLast()));
            double before = error(lines, models.getFirst());
            double after = error(lines, models.getLast());
            if (!(after < before)) {
                throw new SceneFailure("version " + second.version() + " errs no less than version " + first.version()
                        + ": " + after + " against " + before);
            }
        }
    }

    private static String figures(List<String> lines, Path model) {
        return lines.stream()
                .filter(line -> line.startsWith(model.toString()))
                .map(line -> line.substring(model.toString().length() + 2))
                .findFirst()
                .orElse("not compared");
    }

    private static double error(List<String> lines, Path model) throws SceneFailure {
        Matcher matcher = ERROR.matcher(figures(lines, model));
        if (!matcher.find()) {
            throw new SceneFailure("the comparison told no error of " + model);
        }
        return Double.parseDouble(matcher.group(1));
    }
}
