package dev.weir.scanner.core.pickle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesTest {

    @TempDir
    private Path folder;

    @Test
    void aHousePermitsItsOwnClassesAndDeniesWhatItWants() throws IOException {
        write("acme.rules", "version acme-3", "allow acme.models.Net", "deny collections.OrderedDict is not used here");

        GlobalRules rules = HouseRules.in(folder);

        assertThat(rules.allows("acme.models", "Net")).isTrue();
        assertThat(rules.allows("acme.models", "Other")).isFalse();
        assertThat(rules.reasonAgainst("collections", "OrderedDict")).contains("is not used here");
        assertThat(rules.reasonAgainst("os", "system")).isPresent();
        assertThat(rules.version()).isEqualTo(GlobalRulesReader.builtIn().version() + "+acme-3");
    }

    @Test
    void aDenialIsNotLiftedUnnoticed() throws IOException {
        write("acme.rules", "version 1", "allow os.getcwd");

        assertThatThrownBy(() -> HouseRules.in(folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("acme.rules:2: os.getcwd")
                .hasMessageContaining("allow-denied");
    }

    @Test
    void aDenialIsLiftedWithAReason() throws IOException {
        write("acme.rules", "version 1", "allow-denied os.getcwd our trainers keep their folder");

        assertThat(HouseRules.in(folder).allows("os", "getcwd")).isTrue();
        assertThat(HouseRules.in(folder).reasonAgainst("os", "system")).isPresent();
    }

    @Test
    void whatIsNoRuleIsNamedByFileAndLine() throws IOException {
        write("a.rules", "version 1", "", "permit everything");

        assertThatThrownBy(() -> HouseRules.in(folder)).hasMessage("a.rules:3: not a rule: permit everything");
    }

    @Test
    void aFileWithoutAVersionIsRefused() throws IOException {
        write("a.rules", "version 1");
        write("b.rules", "allow acme.A");

        assertThatThrownBy(() -> HouseRules.in(folder)).hasMessageContaining("b.rules");
    }

    @Test
    void aFolderWithoutRulesIsAMistake() {
        assertThatThrownBy(() -> HouseRules.in(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("*.rules");
    }

    private void write(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    @Test
    void aPermissionForOneNameLeavesItsNeighboursDenied() throws IOException {
        write("acme.rules", "version 1", "allow-denied os reviewed by us");

        assertThat(HouseRules.in(folder).reasonAgainst("os", "system")).isPresent();
    }

    @Test
    void anAliasLiftsNoDenial() throws IOException {
        write("acme.rules", "version 1", "allow-classes acme", "alias os acme");

        assertThatThrownBy(() -> HouseRules.in(folder)).hasMessageStartingWith("acme.rules:3: os ");
    }
}
