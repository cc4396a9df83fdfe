package dev.weir.local.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class PortPlanTest {

    @Test
    void portsKeepTheirDistanceFromTheBase() {
        PortPlan ports = new PortPlan(21_000);

        assertThat(ports.registry()).isEqualTo(21_001);
        assertThat(ports.bootstrapServers()).isEqualTo("127.0.0.1:21092");
        assertThat(ports.database("finops")).isEqualTo("jdbc:postgresql://127.0.0.1:21054/finops");
    }

    @Test
    void everyPortStaysBelowThoseOfOutgoingConnections() {
        assertThatThrownBy(() -> new PortPlan(32_600)).hasMessageContaining("--port-base");
    }

    @Test
    void portsOfTheSystemAreRefused() {
        assertThatThrownBy(() -> new PortPlan(80)).hasMessageContaining("not 80");
    }
}
