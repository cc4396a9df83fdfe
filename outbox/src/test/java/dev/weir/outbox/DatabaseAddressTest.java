package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DatabaseAddressTest {

    @Test
    void aUrlIsReadByTheDriversRules() {
        assertThat(DatabaseAddress.of("jdbc:postgresql://127.0.0.1:28054/registry?socketTimeout=30"))
                .isEqualTo(new DatabaseAddress("127.0.0.1", 28054, "registry"));
    }

    @Test
    void thePortMayBeLeftOut() {
        assertThat(DatabaseAddress.of("jdbc:postgresql://db/registry"))
                .isEqualTo(new DatabaseAddress("db", 5432, "registry"));
    }

    @Test
    void severalHostsAreRefused() {
        assertThatThrownBy(() -> DatabaseAddress.of("jdbc:postgresql://one,two/registry"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anotherDatabaseIsRefused() {
        assertThatThrownBy(() -> DatabaseAddress.of("jdbc:h2:mem:registry"))
                .hasMessageContaining("needs a PostgreSQL URL");
    }
}
