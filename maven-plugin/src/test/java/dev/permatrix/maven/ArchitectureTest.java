package dev.permatrix.maven;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The plugin asks and shows; others read, compile and write. */
class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.permatrix.maven");

    @Test
    void theRulesSeeTheClasses() {
        assertThat(CLASSES).hasSizeGreaterThan(10);
    }

    @Test
    void noCompilationLogic() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.permatrix.dsl.syntax..",
                        "dev.permatrix.dsl.resolve..",
                        "dev.permatrix.dsl.check..",
                        "dev.permatrix.dsl.table..",
                        "dev.permatrix.compiler.names..",
                        "dev.permatrix.compiler.java..",
                        "dev.permatrix.compiler.junit..",
                        "dev.permatrix.compiler.html..")
                .because("it builds a request, has it answered, and shows the answer")
                .check(CLASSES);
    }

    @Test
    void onlyMavenAndTheEditorFromOutside() {
        classes()
                .that()
                .doNotHaveSimpleName("HelpMojo")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "java..",
                        "javax.inject..",
                        "dev.permatrix..",
                        "org.apache.maven..",
                        "org.codehaus.plexus..",
                        "org.sonatype.plexus.build..")
                .because("the plugin carries as little as it can into the builds of others")
                .check(CLASSES);
    }
}
