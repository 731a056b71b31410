package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;

/** The source of one class of the suites. */
final class SuiteSource {

    private final Emission emission;

    SuiteSource(Emission emission) {
        this.emission = emission;
    }

    /** A file of the matrix's package; the body starts at its first import. */
    GeneratedFile file(String type, String body) {
        String head = "// Made by " + JavaText.comment(emission.maker()) + " from "
                + JavaText.comment(emission.model().source().name()) + ". Don't edit: change the matrix.\n";
        String content = head + inPackage() + body;
        return new GeneratedFile(GeneratedFile.Root.TEST, path(type + ".java"), content);
    }

    /** The path of a file in the folder of the matrix's package. */
    String path(String file) {
        String name = emission.names().packageName();
        return name.isEmpty() ? file : name.replace('.', '/') + "/" + file;
    }

    /** The full name of a class of the suites. */
    String className(String type) {
        String name = emission.names().packageName();
        return name.isEmpty() ? type : name + "." + type;
    }

    private String inPackage() {
        String name = emission.names().packageName();
        return name.isEmpty() ? "" : "package " + name + ";\n\n";
    }
}
