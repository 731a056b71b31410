package dev.permatrix.compiler.output;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Files are written in this package and nowhere else in the compiler. */
class OnlyHereTest {

    private static final String HERE = "dev.permatrix.compiler.output..";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.permatrix.compiler");

    @Test
    void theRulesSeeTheClasses() {
        assertThat(CLASSES).hasSizeGreaterThan(15);
    }

    @Test
    void nobodyElseTouchesTheDisk() {
        noClasses()
                .that()
                .resideOutsideOfPackage(HERE)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Files.class, File.class, FileOutputStream.class, FileWriter.class)
                .because("emitters make files in memory")
                .check(CLASSES);
    }

    @Test
    void writingKnowsNothingOfMatrices() {
        noClasses()
                .that()
                .resideInAPackage(HERE)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.permatrix.dsl.model..",
                        "dev.permatrix.dsl.table..",
                        "dev.permatrix.dsl.verify..",
                        "dev.permatrix.compiler.names..")
                .because("it writes what it is given")
                .check(CLASSES);
    }
}
