package dev.weir.local.broker;

import dev.weir.local.home.Checkout;
import dev.weir.local.home.JavaRuntime;
import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.Launch;
import dev.weir.local.part.OpenPort;
import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.schemas.TopicCatalogue;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Kafka broker in KRaft mode, on loopback, with every topic of the catalogue. */
public final class Broker {

    public static final String NAME = "kafka";

    private static final int HEAP_MEGABYTES = 320;

    private Broker() {}

    /** The part; topics that are missing are made once it is ready. */
    public static Part part(MeshFolder folder, PortPlan ports, Checkout checkout, JavaRuntime java) {
        List<String> command = java.command(
                HEAP_MEGABYTES,
                List.of(
                        "-cp",
                        checkout.launcher().toString(),
                        BrokerProcess.class.getName(),
                        folder.kafka().toString(),
                        Integer.toString(ports.kafka()),
                        Integer.toString(ports.kafkaController())));
        BrokerClient client = new BrokerClient(ports.bootstrapServers());
        return new Part(
                        NAME,
                        List.of(
                                new PortUse(ports.kafka(), "Kafka"),
                                new PortUse(ports.kafkaController(), "Kafka controller")),
                        new Launch(command, Map.of(), folder.root()),
                        new OpenPort(ports.kafka()).then(client::answers),
                        Set.of())
                .with(() -> {}, () -> client.make(CatalogueTopics.of(TopicCatalogue.load())));
    }
}
