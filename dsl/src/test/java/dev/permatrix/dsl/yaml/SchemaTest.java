package dev.permatrix.dsl.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.permatrix.dsl.cases.CaseFolders;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.DiagnosticCode;
import dev.permatrix.dsl.format.SoundMatrices;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.syntax.MatrixParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema, in the eyes of another reader of YAML, takes what the parser takes, and nothing else. */
class SchemaTest {

    /** What a schema can see: shapes, keys, and most values. */
    private static final Set<DiagnosticCode> FORM =
            Set.of(YamlCode.WRONG_SHAPE, YamlCode.UNKNOWN_KEY, YamlCode.KEY_MISSING);

    /** The validator's own reader of YAML takes no other keys than texts. */
    private static final String UNREADABLE = "keys-that-are-no-text";

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final String TEXT = text();
    private static final Schema SCHEMA = REGISTRY.getSchema(TEXT, InputFormat.JSON);

    @Test
    void itIsASchema() {
        Schema meta = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
        assertThat(meta.validate(TEXT.replace("\"type\": \"array\"", "\"type\": \"list\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void itKnowsTheKeysOfEveryStatement() {
        JsonNode definitions = JsonMapper.builder().build().readTree(TEXT).get("$defs");
        Set<String> trace = names(definitions.get("trace"));
        assertThat(trace).containsExactlyInAnyOrderElementsOf(Form.TRACE);
        for (Form form : Form.values()) {
            Set<String> keys = names(definitions.get(form.keyword().replace(" ", "") + "Statement"));
            keys.addAll(trace);
            assertThat(keys).containsExactlyInAnyOrderElementsOf(form.keys());
        }
    }

    private static Set<String> names(JsonNode definition) {
        return new TreeSet<>(definition.get("properties").propertyNames());
    }

    @TestFactory
    Stream<DynamicTest> itTakesEveryMatrix() throws IOException {
        return SoundMatrices.all().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> {
                    String yaml = YamlWriter.write(MatrixParser.parse(it).orElseThrow());
                    assertThat(yaml.isEmpty() || errors(yaml).isEmpty())
                            .as(yaml)
                            .isTrue();
                }));
    }

    @TestFactory
    Stream<DynamicTest> itJudgesTheCasesAsTheParserDoes() throws IOException {
        return CaseFolders.of("yaml").all().stream()
                .filter(it -> !it.endsWith(UNREADABLE))
                .map(it -> DynamicTest.dynamicTest(it.getFileName().toString(), () -> check(it)));
    }

    private static void check(Path folder) throws IOException {
        String yaml = Files.readString(folder.resolve("input.matrix.yaml"));
        List<Diagnostic> said =
                YamlParser.parsePartly(new SourceFile("it", yaml)).diagnostics();
        Set<DiagnosticCode> codes = said.stream().map(Diagnostic::code).collect(Collectors.toSet());
        if (codes.isEmpty()
                && !YamlParser.parse(new SourceFile("it", yaml))
                        .orElseThrow()
                        .statements()
                        .isEmpty()) {
            assertThat(errors(yaml)).isEmpty();
        } else if (FORM.containsAll(codes) && !codes.isEmpty()) {
            assertThat(errors(yaml)).isNotEmpty();
        }
    }

    @Test
    void itRefusesEveryWrongPartByItself() {
        String right = "- role: Owner\n";
        assertThat(errors(right)).isEmpty();
        List<String> wrong = List.of(
                "role: Owner\n",
                "- Owner\n",
                "- {}\n",
                "- rolle: Owner\n",
                "- role: []\n",
                "- role: {nam: Owner}\n",
                "- role: Owner\n  lable: x\n",
                "- role: Owner\n  outside the account: perhaps\n",
                "- role: Owner\n  lines: [[x]]\n",
                "- role: Owner\n  lines: [{cites: A-1}]\n",
                "- role: Owner\n  remarks: {note: a, advice: b}\n",
                "- matrix: The shop\n",
                "- matrix: Shop\n  users hold: some roles\n",
                "- roles: Staff\n",
                "- fact: tier\n  of: account\n  values: [a, b]\n  steps: [a, b]\n",
                "- parameter: large\n  value: many\n",
                "- legend: [{words: ✔}]\n",
                "- table: T\n  rows: [x]\n",
                "- table: T\n  rows: [[]]\n",
                "- table: T\n  rows: [{onn: x}]\n",
                "- table: T\n  rows: [{note: \"1.\"}]\n",
                "- invariant: I\n",
                "- scenario: S\n  given: a User\n",
                "- restrict: A on B to c\n  mark: \"(a)\"\n",
                "- variant: V\n  statements: [{variant: W}]\n");
        assertThat(wrong).noneMatch(it -> errors(it).isEmpty());
    }

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    private static String text() {
        try (InputStream in = YamlParser.class.getResourceAsStream("matrix.schema.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
