package dev.weir.examples.flights.mesh;

import ai.onnxruntime.OrtEnvironment;
import dev.weir.events.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;
import org.tribuo.classification.sgd.fm.FMClassificationTrainer;

/** The packages that make and run the model, in the versions that are on the class path. */
final class Packages {

    private static final String TRAINER = "org.tribuo/tribuo-classification-sgd";
    private static final String RUNTIME = "com.microsoft.onnxruntime/onnxruntime";

    private Packages() {}

    static List<Dependency> all() {
        return List.of(
                maven(TRAINER, trainerVersion(), "training"),
                maven(RUNTIME, OrtEnvironment.getEnvironment().getVersion(), "runtime"));
    }

    private static Dependency maven(String name, String version, String scope) {
        return Dependency.newBuilder()
                .setPurl("pkg:maven/" + name + "@" + version)
                .setScope(scope)
                .build();
    }

    private static String trainerVersion() {
        String resource = "/META-INF/maven/" + TRAINER + "/pom.properties";
        try (InputStream in = FMClassificationTrainer.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing");
            }
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }
}
