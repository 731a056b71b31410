package dev.permatrix.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** What may import what in this module. */
class ArchitectureTest {

    private static final String NAME = "dev.permatrix.cli.name..";
    private static final String QUESTION = "dev.permatrix.cli.question..";
    private static final String ANSWER = "dev.permatrix.cli.answer..";
    private static final String AUDIT = "dev.permatrix.cli.audit..";
    private static final String COMMANDS = "dev.permatrix.cli";

    private final JavaClasses classes = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.permatrix.cli");

    @Test
    void theRulesSeeTheModule() {
        assertThat(classes.size()).isGreaterThan(35);
    }

    @Test
    void packagesImportDownwards() {
        noClasses()
                .that()
                .resideInAPackage(NAME)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(QUESTION, ANSWER, COMMANDS)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(QUESTION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ANSWER, COMMANDS)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(ANSWER)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(COMMANDS)
                .check(classes);
        noClasses()
                .that()
                .resideInAPackage(AUDIT)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(NAME, QUESTION, ANSWER, COMMANDS)
                .check(classes);
        SlicesRuleDefinition.slices()
                .matching("dev.permatrix.cli.(*)..")
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void questionsAreAnsweredWithoutACommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(COMMANDS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("picocli..")
                .check(classes);
        noClasses()
                .that()
                .resideInAnyPackage(NAME, QUESTION)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("de.siegmar..", "java.io..", "java.nio..")
                .check(classes);
        noClasses()
                .that()
                .resideOutsideOfPackages(ANSWER, AUDIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("de.siegmar..")
                .check(classes);
    }

    @Test
    void nothingOfTheParserIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("dev.permatrix.dsl.syntax..", "dev.permatrix.dsl.resolve..", "org.antlr..")
                .check(classes);
    }

    @Test
    void namesSayWhatTheyName() {
        classes()
                .should()
                .haveSimpleNameNotContaining("Util")
                .andShould()
                .haveSimpleNameNotContaining("Helper")
                .andShould()
                .haveSimpleNameNotContaining("Manager")
                .check(classes);
    }
}
