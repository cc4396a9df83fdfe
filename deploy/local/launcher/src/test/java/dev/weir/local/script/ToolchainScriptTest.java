package dev.weir.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code ./weir} makes of the machine that it is called on. */
final class ToolchainScriptTest {

    @TempDir
    private Path machine = Path.of("");

    @Test
    void release25IsTakenBeforeANewerOne() throws Exception {
        jdk("jvm/jdk-21", "21.0.9");
        jdk("jvm/jdk-25", "25.0.1");
        jdk("jvm/jdk-26", "26");

        assertThat(find("").said()).isEqualTo(machine.resolve("jvm/jdk-25").toString());
    }

    @Test
    void theNewestIsTakenWhereThereIsNo25() throws Exception {
        jdk("jvm/jdk-21", "21.0.9");
        jdk("jvm/jdk-24", "24.0.2");

        assertThat(find("").said()).isEqualTo(machine.resolve("jvm/jdk-24").toString());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        jdk("old", "17.0.15");
        jdk("jvm/a jdk with blanks", "21.0.9");

        assertThat(find("JAVA_HOME=" + machine.resolve("old")).said())
                .isEqualTo(machine.resolve("jvm/a jdk with blanks").toString());
    }

    @Test
    void javaHomeIsUsedWhereverItLies() throws Exception {
        jdk("somewhere/else", "25.0.1");

        assertThat(find("JAVA_HOME=" + machine.resolve("somewhere/else")).said())
                .isEqualTo(machine.resolve("somewhere/else").toString());
    }

    @Test
    void aRuntimeWithoutACompilerIsNoJdk() throws Exception {
        Files.createDirectories(machine.resolve("jvm/jre-25/bin"));
        Files.writeString(machine.resolve("jvm/jre-25/release"), "JAVA_VERSION=\"25.0.1\"\n");

        assertThat(find("").exitCode()).isEqualTo(1);
    }

    @Test
    void withoutAJdkTheRemedyIsNamedAndWhatWasFound() throws Exception {
        jdk("jvm/jdk-17", "17.0.15");

        Answer answer = find("");

        assertThat(answer.exitCode()).isEqualTo(1);
        assertThat(answer.said())
                .contains("JDK 21 or newer is needed")
                .contains("found only release(s): 17")
                .contains("apt install")
                .contains("JAVA_HOME");
    }

    @Test
    void versionsAreComparedAsNumbers() throws Exception {
        assertThat(bash("at_least 3.10.0 3.8.7 && ! at_least 3.8.6 3.8.7 && at_least 3.8.7 3.8.7", "")
                        .exitCode())
                .isZero();
    }

    private Answer find(String environment) throws IOException, InterruptedException {
        return bash("WEIR_JDK_PLACES=(\"" + machine + "/jvm/*\"); find_jdk; echo \"$JAVA_HOME\"", environment);
    }

    private Answer bash(String script, String environment) throws IOException, InterruptedException {
        Path toolchain = Path.of("src/main/shell/toolchain.sh").toAbsolutePath();
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/bash", "-c", "set -euo pipefail; source '" + toolchain + "'; " + script)
                .redirectErrorStream(true);
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("PATH", withoutJdk());
        if (!environment.isEmpty()) {
            builder.environment().put(environment.split("=")[0], environment.split("=")[1]);
        }
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        return new Answer(process.waitFor(), said);
    }

    /** A path with the tools that the script uses, so that a JDK on this machine's own path is not found. */
    private String withoutJdk() throws IOException {
        Path tools = Files.createDirectories(machine.resolve("tools"));
        for (String tool : new String[] {"sed", "sort", "head", "readlink", "dirname"}) {
            program(tools.resolve(tool), "#!/bin/sh\nexec /usr/bin/" + tool + " \"$@\"\n");
        }
        return tools.toString();
    }

    private void jdk(String home, String version) throws IOException {
        Files.createDirectories(machine.resolve(home).resolve("bin"));
        program(machine.resolve(home).resolve("bin/javac"), "");
        Files.writeString(machine.resolve(home).resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private static void program(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Answer(int exitCode, String said) {}
}
