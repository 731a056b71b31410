package dev.permatrix.compiler;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may use whom among the forms that a matrix takes, and which library belongs to which. */
class DependencyRulesTest {

    private static final String ROOT = "dev.permatrix.compiler";
    private static final List<String> EMITTERS = List.of("java", "junit", "html", "markdown", "csv", "xlsx", "data");
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @ParameterizedTest
    @ValueSource(strings = {"java", "junit", "html", "markdown", "csv", "xlsx", "data"})
    void anEmitterSeesNoOther(String name) {
        String[] others = EMITTERS.stream()
                .filter(it -> !it.equals(name))
                .map(it -> ROOT + "." + it + "..")
                .toArray(String[]::new);
        assertThat(CLASSES.stream().filter(it -> it.getPackageName().startsWith(ROOT + "." + name)))
                .isNotEmpty();
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .check(CLASSES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"words", "report", "json"})
    void whatIsSharedKnowsNoForm(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        EMITTERS.stream().map(it -> ROOT + "." + it + "..").toArray(String[]::new))
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "com.github.mustachejava, html",
        "de.siegmar.fastcsv, csv",
        "org.dhatim.fastexcel, xlsx",
        "tools.jackson, json"
    })
    void aLibraryBelongsToOnePackage(String library, String name) {
        assertThat(CLASSES.stream()
                        .filter(it -> it.getPackageName().equals(ROOT + "." + name))
                        .filter(it -> it.getDirectDependenciesFromSelf().stream()
                                .anyMatch(to -> to.getTargetClass().getName().startsWith(library))))
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + name)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }
}
