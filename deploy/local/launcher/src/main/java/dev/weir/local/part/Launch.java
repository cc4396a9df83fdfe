package dev.weir.local.part;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * How a process is started.
 *
 * @param command program and arguments
 * @param environment set beside what the launcher's own environment holds; secrets travel here, not in arguments
 * @param directory working directory
 */
public record Launch(List<String> command, Map<String, String> environment, Path directory) {

    public Launch {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("a launch needs a program");
        }
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
