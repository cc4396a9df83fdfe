package dev.weir.finops.cli;

import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** How programs of finops understand what they are given, and how they fail. */
final class Program {

    private Program() {}

    /**
     * The command, to be executed in this process.
     *
     * @param failed exit code when something cannot be done; the reason is one line on standard error
     */
    static CommandLine of(Object command, int failed) {
        CommandLine line = new CommandLine(command);
        line.registerConverter(LocalDate.class, Program::day);
        line.setExecutionExceptionHandler((failure, failing, parsed) -> {
            failing.getErr().println(failing.getCommandSpec().qualifiedName() + ": " + reason(failure));
            return failed;
        });
        return line;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException("a day is written 2026-11-30, not \"" + text + "\"");
        }
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
