package dev.permatrix.dsl.people;

import static org.assertj.core.api.Assertions.assertThat;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlPeopleReaderTest {

    private final Heard heard = new Heard();

    @Test
    void wordsStayWords() {
        read("matrix: A\nusers: [{id: 012, roles: [no, off, 12:30:45], facts: {x: yes, y: 1_000, z: ~}}]");
        PersonSyntax person = heard.people.get(0);
        assertThat(person.id().text()).isEqualTo("012");
        assertThat(person.roles().orElseThrow()).extracting(Written::text).containsExactly("no", "off", "12:30:45");
        assertThat(person.facts()).extracting(it -> it.value().text()).containsExactly("yes", "1_000", "~");
        assertThat(heard.problems).isEmpty();
    }

    @Test
    void placesAreCountedInCodePoints() {
        read("matrix: A\nusers:\n  - {id: \"😀😀\", roles: [Owner]}\n");
        PersonSyntax person = heard.people.get(0);
        assertThat(person.id().span()).hasToString("people.yaml:3:10");
        assertThat(person.id().span().length()).isEqualTo(4);
        assertThat(person.roles().orElseThrow().get(0).span()).hasToString("people.yaml:3:24");
    }

    @Test
    void peopleAreHeardBeforeTheRestIsRead() {
        Reader endless = new Reader() {
            private int line;
            private String rest = "matrix: A\nusers:\n";

            @Override
            public int read(char[] buffer, int offset, int length) throws IOException {
                if (heard.people.size() > 1_000) {
                    throw new PeopleFault(
                            PeopleProblems.noColumn(dev.permatrix.dsl.source.Span.startOf("x"), "enough"));
                }
                if (rest.isEmpty()) {
                    rest = "- id: user" + line++ + "\n";
                }
                int read = Math.min(length, rest.length());
                rest.getChars(0, read, buffer, offset);
                rest = rest.substring(read);
                return read;
            }

            @Override
            public void close() {}
        };
        YamlPeopleReader.read(endless, "people.yaml", heard);
        assertThat(heard.people).hasSizeGreaterThan(1_000);
        assertThat(heard.problems).extracting(Diagnostic::message).containsExactly("there is no column `enough`");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "users: !!java.net.URL [http://a.example]",
                "users: [{id: !secret x}]",
                "users: !x {id: y}",
                "users: [&a {id: x}, *a]",
                "users: [{id: x}]\n--- {}",
                "defaults: &d {}\nusers: []"
            })
    void whatIsNotPlainIsRefused(String text) {
        read("matrix: A\n" + text);
        assertThat(heard.codes()).containsExactly("PM702");
    }

    @Test
    void depthIsLimited() {
        read("matrix: A\nusers: " + "[".repeat(100_000));
        assertThat(heard.codes()).containsExactly("PM705", "PM706");
    }

    @Test
    void textsAreLimited() {
        read("matrix: A\nusers: [{id: " + "x".repeat(1_001) + "}]");
        assertThat(heard.codes()).containsExactly("PM706");
    }

    @Test
    void aTextThatNeverEndsIsNotKept() {
        Reader endless = new Reader() {
            private String rest = "matrix: A\nusers: [{id: '";

            @Override
            public int read(char[] buffer, int offset, int length) {
                String text = rest.isEmpty() ? "x".repeat(length) : rest;
                rest = "";
                text.getChars(0, text.length(), buffer, offset);
                return text.length();
            }

            @Override
            public void close() {}
        };
        YamlPeopleReader.read(endless, "people.yaml", heard);
        assertThat(heard.codes()).containsExactly("PM706");
    }

    @Test
    void listsAreLimited() {
        read("matrix: A\nusers: [{id: x, roles: [" + lines(10_001) + "]}]");
        assertThat(heard.codes()).containsExactly("PM706");
    }

    private static String lines(int count) {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < count; i++) {
            list.append("R").append(i).append(",");
        }
        return list.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0085", "\u2028", "\u2029", "\u0007", "\uFFFE"})
    void hiddenCharactersAreToldWithTheirPlace(String hidden) {
        read("matrix: A\nusers: [{id: x" + hidden + "}]");
        assertThat(heard.codes()).containsExactly("PM701");
        assertThat(heard.problems.get(0).span()).hasToString("people.yaml:2:15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: b: c",
                "users: [",
                "\tusers: []",
                "users: [}]",
                "matrix: 'A",
                "users: [@x]",
                "%YAML",
                "- -\n -"
            })
    void whatIsNoYamlIsSaid(String text) {
        read(text);
        assertThat(heard.codes()).isNotEmpty();
        assertThat(heard.problems.get(heard.problems.size() - 1).code()).isIn(PeopleCode.MALFORMED, PeopleCode.MISSING);
    }

    @Test
    void aPersonWhoCanNotBeReadIsLeftOutAndTheOthersAreRead() {
        read("matrix: A\nusers:\n- {id: a, roles: {b: c}}\n- text\n- {id: d, [e]: f}\n- {id: g, id: h}\n- {id: i}\n");
        assertThat(heard.codes()).containsExactly("PM705", "PM705", "PM705", "PM704");
        assertThat(heard.people).extracting(it -> it.id().text()).containsExactly("i");
    }

    private void read(String text) {
        YamlPeopleReader.read(new StringReader(text), "people.yaml", heard);
    }

    /** Remembers what was heard. */
    private static final class Heard implements PeopleListener {
        private final List<PersonSyntax> people = new ArrayList<>();
        private final List<Diagnostic> problems = new ArrayList<>();

        @Override
        public void head(HeadSyntax head) {}

        @Override
        public void person(PersonSyntax person) {
            people.add(person);
        }

        @Override
        public void problem(Diagnostic problem) {
            problems.add(problem);
        }

        private List<String> codes() {
            return problems.stream().map(it -> it.code().id()).toList();
        }
    }
}
