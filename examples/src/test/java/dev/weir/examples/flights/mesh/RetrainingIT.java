package dev.weir.examples.flights.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.events.DataWindow;
import dev.weir.events.DatasetUse;
import dev.weir.events.InferenceLogged;
import dev.weir.events.LabelObserved;
import dev.weir.events.NamedValue;
import dev.weir.events.OffsetRange;
import dev.weir.events.RetrainingRequested;
import dev.weir.events.TrainingCompleted;
import dev.weir.events.TrainingFailed;
import dev.weir.examples.flights.data.Flight;
import dev.weir.examples.flights.data.FlightData;
import dev.weir.examples.flights.data.Period;
import dev.weir.mesh.Event;
import dev.weir.schemas.TopicCatalogue;
import dev.weir.testkit.Broker;
import dev.weir.testkit.MeshClient;
import dev.weir.testkit.SchemaRegistryServer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The trainer that stands by, against a real broker and a real schema registry. */
class RetrainingIT {

    private static final String MODEL = "flights-late";
    private static final int ROWS = 600;
    private static final FlightData DATA = FlightData.load();
    private static final Instant START = Instant.now().truncatedTo(ChronoUnit.MICROS);

    @TempDir
    Path folder;

    private final BlockingQueue<String> progress = new LinkedBlockingQueue<>();
    private SchemaRegistryServer registry;
    private Broker broker;
    private MeshAddress mesh;
    private Emitter emitter;
    private Thread trainer;

    @BeforeEach
    void startParts() throws Exception {
        registry = SchemaRegistryServer.launchInBackground();
        broker = Broker.start();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            admin.createTopics(TopicCatalogue.load().topics().stream()
                            .map(topic -> new NewTopic(topic.name(), 2, (short) 1))
                            .toList())
                    .all()
                    .get();
        }
        registry.awaitReady();
        mesh = new MeshAddress(broker.bootstrapServers(), registry.url(), folder, "http://127.0.0.1:9");
        emitter = new Emitter(mesh);
        Retraining retraining = new Retraining(
                mesh,
                new Retraining.Order(
                        new Standing(MODEL, "staging", "flights-team", "punctuality"),
                        ROWS,
                        100,
                        Duration.ofMinutes(2)),
                TrainingRows.calm(Period.TRAINING.of(DATA), DATA.digest()),
                InstantSource.system(),
                progress::add);
        trainer = Thread.ofPlatform().start(new RetrainingRequests(mesh, retraining, emitter, progress::add));
    }

    @AfterEach
    void stopParts() throws InterruptedException {
        trainer.interrupt();
        trainer.join();
        emitter.close();
        broker.close();
        registry.close();
    }

    @Test
    void aRequestIsAnsweredWithItsRowsAndOneThatCannotBeMetIsAnsweredToo() throws Exception {
        List<Flight> flights = Period.DRIFT.of(DATA).subList(0, ROWS);
        for (int row = 0; row < ROWS; row++) {
            say("inference.logged", "row-" + row, asked(row, flights.get(row)));
        }
        UUID met = request("met", 0);
        for (int row = 0; row < ROWS; row++) {
            say("label.observed", "row-" + row, label(row, flights.get(row)));
        }
        await("said training.completed");
        UUID unmet = request("unmet", 99);
        await("said training.failed");

        try (MeshClient client = new MeshClient(broker.bootstrapServers(), registry.url())) {
            Event<TrainingCompleted> completed =
                    client.all("training.completed", TrainingCompleted.class).getFirst();
            assertThat(completed.data().getRetrainingRequestId()).contains("met");
            assertThat(completed.envelope().causation().map(Object::toString))
                    .hasValueSatisfying(cause -> assertThat(cause).contains(met.toString()));
            assertThat(completed.envelope().correlation())
                    .isEqualTo(completed.envelope().id().value().toString());
            assertThat(completed.data().getTags()).containsEntry("data", ROWS + " labelled rows of recent traffic");
            assertThat(completed.data().getDatasets()).isEqualTo(datasets(flights));
            Event<TrainingFailed> failed =
                    client.all("training.failed", TrainingFailed.class).getFirst();
            assertThat(failed.data().getReason()).contains("no longer kept");
            assertThat(failed.envelope().causation().map(Object::toString))
                    .hasValueSatisfying(cause -> assertThat(cause).contains(unmet.toString()));
        }
    }

    /** The digest over the rows shows that they are the same ones, in the same order and with the same labels. */
    private static List<DatasetUse> datasets(List<Flight> flights) {
        return TrainingRows.recent(flights, "met", 0, TrainingRows.calm(List.of(), DATA.digest()))
                .uses();
    }

    private UUID request(String id, int partition) throws InterruptedException {
        DataWindow window = DataWindow.newBuilder()
                .setStart(START)
                .setEnd(START.plusSeconds(1))
                .setSampleSize(1)
                .setOffsets(List.of(OffsetRange.newBuilder()
                        .setTopic("inference.logged")
                        .setPartition(partition)
                        .setFirstOffset(0)
                        .setLastOffset(0)
                        .build()))
                .build();
        return say(
                "retraining.requested",
                MODEL,
                RetrainingRequested.newBuilder()
                        .setRequestId(id)
                        .setModel(MODEL)
                        .setVersion("1")
                        .setReason("delays have grown")
                        .setCauseId("drift")
                        .setWindow(window)
                        .setRequestedAt(START)
                        .build());
    }

    private static InferenceLogged asked(int row, Flight flight) {
        return InferenceLogged.newBuilder()
                .setInferenceId("row-" + row)
                .setModel(MODEL)
                .setVersion("1")
                .setInputs(IntStream.range(0, FlightData.FEATURES.size())
                        .mapToObj(feature -> NamedValue.newBuilder()
                                .setName(FlightData.FEATURES.get(feature))
                                .setNumber(flight.features().get(feature).doubleValue())
                                .build())
                        .toList())
                .setRequestedAt(START.plusMillis(row))
                .build();
    }

    private static LabelObserved label(int row, Flight flight) {
        return LabelObserved.newBuilder()
                .setInferenceId("row-" + row)
                .setModel(MODEL)
                .setLabel(flight.label())
                .setObservedAt(START)
                .build();
    }

    private UUID say(String topic, String key, SpecificRecord data) throws InterruptedException {
        UUID id = UUID.randomUUID();
        emitter.say(id, Optional.empty(), topic, key, data);
        return id;
    }

    private void await(String beginning) throws InterruptedException {
        String line;
        do {
            line = progress.poll(2, TimeUnit.MINUTES);
            assertThat(line).as("progress before " + beginning).isNotNull();
        } while (!line.startsWith(beginning));
    }
}
