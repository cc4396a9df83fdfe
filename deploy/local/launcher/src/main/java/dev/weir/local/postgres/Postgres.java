package dev.weir.local.postgres;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.home.PortPlan;
import dev.weir.local.part.Launch;
import dev.weir.local.part.OpenPort;
import dev.weir.local.part.Part;
import dev.weir.local.part.PortUse;
import dev.weir.local.process.Signal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** PostgreSQL with logical decoding, on loopback, with one database per service that has a database. */
public final class Postgres {

    public static final String NAME = "postgres";
    public static final String USER = "weir";

    /** Databases of the services and of the schema registry; none reads another's. */
    public static final List<String> DATABASES = List.of("registry", "finops", "apicurio");

    private Postgres() {}

    /** The part; its binaries are unpacked, its cluster and databases made when they are missing. */
    public static Part part(MeshFolder folder, PortPlan ports, String password) throws IOException {
        PostgresBinaries binaries = new PostgresBinaries(folder.postgres().resolve("binaries"));
        Unprivileged unprivileged = Unprivileged.choose();
        DataDirectory data = new DataDirectory(folder.postgres().resolve("data"), binaries, unprivileged);
        Databases databases = new Databases(ports.database("postgres"), password);
        List<String> command = new ArrayList<>(unprivileged.prefix());
        command.addAll(List.of(
                binaries.program("postgres").toString(), "-D", data.path().toString()));
        settings(ports).forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
        Launch launch = new Launch(command, Map.of("LC_ALL", "C"), folder.root());
        PortUse port = new PortUse(ports.postgres(), "PostgreSQL");
        return new Part(NAME, List.of(port), launch, new OpenPort(ports.postgres()).then(databases::answer), Set.of())
                .with(() -> data.make(password), () -> databases.make(DATABASES))
                .stoppedBy(Signal.INT);
    }

    private static Map<String, String> settings(PortPlan ports) {
        return Map.of(
                "listen_addresses", "127.0.0.1",
                "port", Integer.toString(ports.postgres()),
                "unix_socket_directories", "",
                "wal_level", "logical",
                "max_replication_slots", "10",
                "max_wal_senders", "10",
                "max_connections", "100",
                "shared_buffers", "32MB",
                "io_method", "sync",
                "jit", "off");
    }
}
