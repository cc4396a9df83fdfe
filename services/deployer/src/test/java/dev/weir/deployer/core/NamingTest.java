package dev.weir.deployer.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingTest {

    @Test
    void aSafeNameStays() {
        assertThat(name("flight-delays")).isEqualTo("flight-delays");
    }

    @Test
    void anyOtherDecentNameIsMadeSafeAndMarked() {
        assertThat(name("Fraud Model_2")).matches("fraud-model-2-[0-9a-f]{8}");
        assertThat(name("航班")).matches("model-[0-9a-f]{8}");
        assertThat(name("9lives")).matches("lives-[0-9a-f]{8}");
    }

    @Test
    void namesThatDifferNeverShareObjects() {
        assertThat(name("Fraud")).isNotEqualTo(name("FRAUD")).isNotEqualTo(name("fraud"));
        assertThat(name(name("Fraud"))).isNotEqualTo(name("Fraud"));
        assertThat(name("a".repeat(60))).isNotEqualTo(name("a".repeat(61)));
    }

    @Test
    void aNameLeavesRoomForTheSuffixesOfModelServers() {
        assertThat(name("a".repeat(200))).hasSizeLessThanOrEqualTo(52);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc", "a/b", "a\\b", ".hidden", "a..b", "line\nbreak", "\u202egnp", "nul\0"})
    void namesThatLeadPathsAstrayAreRefused(String name) {
        assertThat(Naming.of(new ModelName(name))).isInstanceOf(Naming.Refused.class);
    }

    @Test
    void aNameThatIsTooLongIsRefused() {
        assertThat(Naming.of(new ModelName("a".repeat(201)))).isInstanceOf(Naming.Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../prod", "Staging", "a b", "-a"})
    void anEnvironmentIsNeverRenamed(String name) {
        assertThat(Naming.of(new Environment(name))).isInstanceOf(Naming.Refused.class);
    }

    private static String name(String model) {
        return switch (Naming.of(new ModelName(model))) {
            case Naming.Named(ResourceName name) -> name.text();
            case Naming.Refused(String reason) -> throw new AssertionError(reason);
        };
    }
}
