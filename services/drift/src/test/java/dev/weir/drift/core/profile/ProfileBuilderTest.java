package dev.weir.drift.core.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfileBuilderTest {

    private final ProfileBuilder builder = new ProfileBuilder();
    private final SplittableRandom random = new SplittableRandom(1);

    @Test
    void inputsWithoutANameAreLeftOut() {
        for (int i = 0; i < 100; i++) {
            builder.add(new String[] {"", " ", "a"}, new double[] {i, i, i}, new @Nullable String[3]);
        }

        assertThat(builder.build().features()).extracting(FeatureProfile::name).containsExactly("a");
    }

    @Test
    void theRangeIsWiderThanWhatWasSeenByItsWidth() {
        number(10);
        number(20);

        assertThat(range()).isEqualTo(new Range(0, 30));
    }

    /** 200 windows of 500 numbers. */
    @Test
    void theTailsOfLaterWindowsLieInTheRange() {
        for (int i = 0; i < 1_000; i++) {
            number(random.nextGaussian());
        }
        Range range = range();

        assertThat(IntStream.range(0, 100_000).mapToDouble(i -> random.nextGaussian()))
                .allMatch(range::contains);
        assertThat(range.contains(-9_999)).isFalse();
    }

    @Test
    void noRangeIsKnownOfOneNumberOrOfNumbersThatAreTooFarApart() {
        number(7);
        assertThat(range()).isEqualTo(Range.UNKNOWN);

        number(-Double.MAX_VALUE);
        number(Double.MAX_VALUE);
        assertThat(range()).isEqualTo(Range.UNKNOWN);
    }

    @Test
    void longTextsStayApartButDoNotFillTheProfile() {
        String prompt = "x".repeat(21_000);
        for (int i = 0; i < 60; i++) {
            builder.add(new String[] {"prompt"}, new double[] {Double.NaN}, new @Nullable String[] {prompt + i % 3});
        }

        FeatureProfile feature = builder.build().features().getFirst();
        CategoryBins bins = (CategoryBins) feature.bins();
        assertThat(bins.categories())
                .hasSize(3)
                .allSatisfy(category -> assertThat(category).hasSize(CategoryText.LONGEST));
        assertThat(bins.of(CategoryText.of(prompt + 1))).isLessThan(3);
    }

    @Test
    void aProfileHoldsAsManyFeaturesAsFit() {
        String[] names = IntStream.range(0, 20_000).mapToObj(i -> "f" + i).toArray(String[]::new);
        for (int i = 0; i < 20; i++) {
            builder.add(
                    names,
                    IntStream.range(0, names.length)
                            .mapToDouble(n -> random.nextDouble())
                            .toArray(),
                    new @Nullable String[names.length]);
        }

        List<FeatureProfile> features = builder.build().features();
        assertThat(features).hasSizeBetween(1_000, 2_500);
        assertThat(features.getFirst().name()).isEqualTo("f0");
    }

    private void number(double number) {
        builder.add(new String[] {"a"}, new double[] {number}, new @Nullable String[1]);
    }

    private Range range() {
        return builder.build().features().getFirst().range();
    }
}
