package dev.weir.finops.core.benchmark;

import java.util.List;

/**
 * How a corpus was scored.
 *
 * @param threshold one for all series
 * @param normalised 0 for a detector that says nothing, 100 for a perfect one
 * @param files in the order of the corpus
 */
public record CorpusScore(Profile profile, double threshold, double normalised, List<FileScore> files) {

    public CorpusScore {
        files = List.copyOf(files);
    }

    /** Scores a corpus at a given threshold. */
    public static CorpusScore at(double threshold, List<Scores> corpus, Profile profile) {
        List<FileScore> files = corpus.stream()
                .map(scored -> FileScore.of(scored, threshold, profile))
                .toList();
        double raw = files.stream().mapToDouble(FileScore::raw).sum();
        int windows = files.stream().mapToInt(FileScore::windows).sum();
        return new CorpusScore(profile, threshold, profile.normalised(raw, windows), files);
    }

    /** Scores a corpus at the threshold that is best for it as a whole. */
    public static CorpusScore best(List<Scores> corpus, Profile profile) {
        return at(new Sweep(profile).best(corpus), corpus, profile);
    }
}
