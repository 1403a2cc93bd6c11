package org.yizhan.house.place;

/// Why a command cannot do what was asked, in one line a person can act on. The exit code tells a script the same.
public final class Refusal extends RuntimeException {
    public static final int USAGE = 2;
    public static final int MISSING = 3;
    public static final int RUNS_ALREADY = 4;
    public static final int PORT_IN_USE = 5;
    public static final int NOT_STARTED = 6;

    private static final long serialVersionUID = 1;

    private final int exitCode;

    public Refusal(int exitCode, String line) {
        super(line);
        this.exitCode = exitCode;
    }

    public int exitCode() {
        return exitCode;
    }

    /// The line to print.
    public String line() {
        return String.valueOf(getMessage());
    }
}
