package dev.permatrix.cli;

import java.util.Optional;
import picocli.CommandLine;

/** The version that the jar was built as. */
final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Permatrix.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"permatrix " + version, "Java " + Runtime.version()};
    }
}
