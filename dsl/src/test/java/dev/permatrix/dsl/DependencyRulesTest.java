package dev.permatrix.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who may use whom in this module. Each rule says how many classes it must have seen, so that none passes on nothing.
 */
class DependencyRulesTest {

    private static final String ROOT = "dev.permatrix.dsl";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    private static final List<String> SAYS_NOTHING =
            List.of("util", "utils", "helper", "helpers", "common", "misc", "impl", "base", "manager");

    @ParameterizedTest
    @CsvSource({
        "source,     2, ''",
        "diagnostic, 8, source",
        "load,       3, source diagnostic",
        "syntax,    60, source diagnostic org.antlr.v4.runtime",
        "format,    10, source syntax",
        "yaml,      20, source diagnostic syntax format org.yaml.snakeyaml",
        "model,     40, source",
        "facts,      3, source diagnostic model de.siegmar.fastcsv",
        "sheet,      2, source diagnostic syntax de.siegmar.fastcsv",
        "resolve,   50, source diagnostic syntax model",
        "check,     20, source diagnostic model",
        "reference,  2, source model",
        "table,     15, source model",
        "verify,     8, source diagnostic model table",
        "diff,      20, source model table",
        "people,    10, source diagnostic load org.yaml.snakeyaml de.siegmar.fastcsv",
        "audit,     20, source diagnostic model table people"
    })
    void aPackageUsesOnly(String name, int atLeast, String others) {
        String own = ROOT + "." + name;
        assertThat(CLASSES.stream()
                        .filter(it -> it.getPackageName().equals(own))
                        .count())
                .as("classes in " + own)
                .isGreaterThanOrEqualTo(atLeast);
        String[] allowed = Stream.concat(
                        Stream.of("java..", own),
                        Stream.of(others.split(" "))
                                .filter(it -> !it.isEmpty())
                                .map(it -> it.contains(".") ? it + ".." : ROOT + "." + it))
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage(own)
                .should()
                .onlyDependOnClassesThat(outsideOf(allowed).negate())
                .check(CLASSES);
    }

    @Test
    void packagesFormNoCycle() {
        long packages =
                CLASSES.stream().map(JavaClass::getPackageName).distinct().count();
        assertThat(packages).isGreaterThanOrEqualTo(14);
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({
        "org.antlr, syntax, 30",
        "de.siegmar, facts sheet people, 3",
        // people files are read event by event, since they may be of any length
        "org.yaml, people yaml, 4"
    })
    void aLibraryIsUsedInFewPackages(String library, String names, int atLeast) {
        long users = CLASSES.stream().filter(it -> uses(it, library)).count();
        assertThat(users).as("classes that use " + library).isGreaterThanOrEqualTo(atLeast);
        String[] packages =
                Stream.of(names.split(" ")).map(name -> ROOT + "." + name).toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library + "..")
                .check(CLASSES);
    }

    @Test
    void filesAreReadInOnePackage() {
        DescribedPredicate<JavaClass> files = DescribedPredicate.describe(
                "reads or writes files",
                it -> it.getName().equals("java.nio.file.Files")
                        || it.getName().matches("java\\.io\\.(File|RandomAccessFile).*")
                        || it.getName().startsWith("java.nio.channels."));
        assertThat(CLASSES.stream()
                        .filter(it -> it.getDirectDependenciesFromSelf().stream()
                                .anyMatch(use -> files.test(use.getTargetClass()))))
                .as("classes that read files")
                .isNotEmpty();
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".load")
                .should()
                .dependOnClassesThat(files)
                .check(CLASSES);
    }

    @Test
    void nothingHangsOnTheMachine() {
        assertThat(calls().count()).as("calls").isGreaterThan(2_000);
        assertThat(calls().filter(DependencyRulesTest::hangsOnTheMachine).map(JavaCall::getDescription))
                .isEmpty();
        assertThat(CLASSES.stream()
                        .flatMap(it -> it.getFieldAccessesFromSelf().stream())
                        .filter(it -> it.getTargetOwner().getName().equals("java.lang.System"))
                        .map(JavaFieldAccess::getDescription))
                .as("uses of standard streams")
                .isEmpty();
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.(util|security)\\..*(Random|UUID|Timer)")
                .check(CLASSES);
    }

    private static Stream<JavaCall<?>> calls() {
        return CLASSES.stream().filter(it -> !isGenerated(it)).flatMap(it -> it.getCodeUnitCallsFromSelf().stream());
    }

    /** The clock, chance, or a locale that nobody named. */
    private static boolean hangsOnTheMachine(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        boolean clock = owner.startsWith("java.time") && name.equals("now")
                || owner.equals("java.lang.System")
                        && List.of("currentTimeMillis", "nanoTime").contains(name)
                || owner.equals("java.util.Date");
        boolean locale = owner.equals("java.lang.String")
                && List.of("format", "formatted", "toLowerCase", "toUpperCase").contains(name)
                && call.getTarget().getRawParameterTypes().stream().noneMatch(it -> it.isEquivalentTo(Locale.class));
        boolean chance = owner.equals("java.lang.Math") && name.equals("random");
        return clock || locale || chance || owner.equals("java.util.Locale") && name.equals("getDefault");
    }

    @Test
    void namesSaySomething() {
        List<String> words = CLASSES.stream()
                .filter(it -> !isGenerated(it))
                .flatMap(it -> Stream.of(it.getName().split("[.$]|(?<=\\p{Ll})(?=\\p{Lu})")))
                .map(it -> it.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(words).hasSizeGreaterThan(800).doesNotContainAnyElementsOf(SAYS_NOTHING);
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getName().startsWith(ROOT + ".syntax.Permatrix");
    }

    private static boolean uses(JavaClass type, String library) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(it -> it.getTargetClass().getPackageName().startsWith(library));
    }

    private static DescribedPredicate<JavaClass> outsideOf(String... packages) {
        return JavaClass.Predicates.resideOutsideOfPackages(packages)
                .and(DescribedPredicate.not(
                        DescribedPredicate.describe("primitive or array", it -> it.isPrimitive() || it.isArray())));
    }
}
