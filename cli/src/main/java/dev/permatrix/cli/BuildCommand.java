package dev.permatrix.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "build")
final class BuildCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCode.DONE;
    }
}
