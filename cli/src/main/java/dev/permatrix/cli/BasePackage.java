package dev.permatrix.cli;

import javax.lang.model.SourceVersion;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The package that the user chose to stand above those of the matrices. */
final class BasePackage {

    private BasePackage() {}

    /** Wrong usage where it is none; nothing at all is none above. */
    static void check(String basePackage, CommandLine command) {
        if (!basePackage.isEmpty() && !SourceVersion.isName(basePackage)) {
            throw new ParameterException(
                    command, "`" + basePackage + "` is no Java package: write names and dots, such as com.example");
        }
    }
}
