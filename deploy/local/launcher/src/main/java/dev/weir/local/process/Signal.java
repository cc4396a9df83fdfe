package dev.weir.local.process;

import java.io.IOException;

/** What a process can be told. */
public enum Signal {
    /** Ends in good order; what most programs expect. */
    TERM,
    /** PostgreSQL's fast shutdown: clients are sent away, nothing is lost. */
    INT,
    /** Ends at once, without being asked. */
    KILL,
    /** Stands still until it is told to go on. */
    STOP,
    /** Goes on. */
    CONT;

    /**
     * Sends the signal, unless the process is gone or its pid belongs to another by now.
     *
     * @throws IOException when no signal can be sent
     */
    public void send(ProcessIdentity process) throws IOException, InterruptedException {
        if (!process.isAlive()) {
            return;
        }
        Process shell = new ProcessBuilder("sh", "-c", "kill -s " + name() + " " + process.pid())
                .redirectErrorStream(true)
                .start();
        String answer = new String(shell.getInputStream().readAllBytes());
        if (shell.waitFor() != 0 && process.isAlive()) {
            throw new IOException("cannot send " + name() + " to process " + process.pid() + ": " + answer.strip());
        }
    }
}
