package dev.permatrix.compiler.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the page gives its script. */
class PageDataTest {

    @TempDir
    private Path folder;

    static Stream<Path> matrices() {
        return Stream.concat(
                Stream.of("onepagecrm", "onehash", "elma365", "superoffice", "upraise")
                        .map(name -> Path.of("../matrices", name, name + ".matrix")),
                Stream.of(HtmlPages.DESK, HtmlPages.SEVERAL_ROLES, HtmlPages.LEVELS));
    }

    /** Each cell of the page has its answer, with the words that stand in it; and no place is named that isn't there. */
    @ParameterizedTest
    @MethodSource("matrices")
    void everyCellIsAnswered(Path path) {
        Document page = HtmlPages.page(HtmlPages.known(path));
        JsonNode data = data(page);
        List<String> ids = new ArrayList<>();
        for (JsonNode row : data.get("rows")) {
            assertThat(page.getElementById(row.get("id").asString())).isNotNull();
            for (int role = 0; role < row.get("cells").size(); role++) {
                int number = row.get("cells").get(role).asInt();
                if (number == 0) {
                    continue;
                }
                String id = row.get("id").asString() + "."
                        + data.get("roles").get(role).get("id").asString();
                ids.add(id);
                JsonNode cell = data.get("answers").get(number);
                assertThat(words(data, cell)).isEqualTo(words(page.getElementById(id)));
                assertThat(cell.get("says"))
                        .isNotEmpty()
                        .allSatisfy(say -> assertThat(say.get("say").asString()).matches("(?s).+\\."));
            }
        }
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(page.select(".grid td").eachAttr("id"));
        for (JsonNode reason : data.get("reasons")) {
            assertThat(!reason.has("line")
                            || page.getElementById(reason.get("line").asString()) != null)
                    .isTrue();
        }
    }

    private static List<String> words(JsonNode data, JsonNode cell) {
        List<String> words = new ArrayList<>();
        for (JsonNode line : cell.get("lines")) {
            JsonNode said = data.get("lines").get(line.asInt());
            words.add(said.get("word").asString()
                    + (said.has("condition") ? ", " + said.get("condition").asString() : ""));
        }
        return words;
    }

    private static List<String> words(Element cell) {
        List<String> words = new ArrayList<>();
        for (Element line : cell.select(".v")) {
            Element condition = line.selectFirst(".cn");
            words.add(line.selectFirst("b").text() + (condition == null ? "" : ", " + condition.text()));
        }
        return words;
    }

    @Test
    void aCellSaysWhenAndWhoCanChangeItAndNamesRuleAndStatement() throws IOException {
        Document page = HtmlPages.page(HtmlPages.known(HtmlPages.ONEPAGECRM));
        JsonNode data = data(page);
        JsonNode cell = cell(data, "row-contact.download_vcard", "FocusedUser");
        JsonNode say = cell.get("says").get(0);
        assertThat(say.get("say").asString())
                .isEqualTo(
                        "Not at first. Once the Account owner or an Administrator grants it, yes, when owned by the user"
                                + " or assigned to the user. Otherwise no.");
        assertThat(cell.get("cites")).extracting(JsonNode::asString).containsExactly("OP-14", "OP-15");
        JsonNode told = data.get("situations").get(say.get("situations").asInt());
        assertThat(told.get("heads")).extracting(JsonNode::asString).containsExactly("owner", "assignee", "granted");
        assertThat(told.get("count").asInt()).isEqualTo(8);
        assertThat(told.get("told")).hasSize(8);
        JsonNode restriction = data.get("reasons").get(say.get("because").get(0).asInt());
        assertThat(restriction.get("text").asString())
                .isEqualTo("restrict FocusedUser on Contact to owner or assignee");
        assertThat(page.getElementById(restriction.get("line").asString()).text())
                .startsWith("restrict FocusedUser on Contact to owner or assignee");
    }

    /** The answer of a cell. */
    private static JsonNode cell(JsonNode data, String row, String role) {
        int column = data.get("roles")
                .valueStream()
                .map(it -> it.get("id").asString())
                .toList()
                .indexOf(role);
        return data.get("rows")
                .valueStream()
                .filter(it -> it.get("id").asString().equals(row))
                .map(it -> data.get("answers").get(it.get("cells").get(column).asInt()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void moreSituationsThanCanBeListedAreNotListed() throws IOException {
        StringBuilder relations = new StringBuilder();
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < 13; i++) {
            relations
                    .append("relation r")
                    .append(i)
                    .append(" of Contact \"related ")
                    .append(i)
                    .append("\"\n");
            condition.append(i == 0 ? "" : " or ").append("r").append(i);
        }
        JsonNode data = data(HtmlPages.page(HtmlPages.matrix(folder, """
            matrix Many "Many situations"
              users hold exactly one role
            role User
            entity Contact
            %s
            legend
              some means allow only when %s
            table "T" on Contact
              | Permission | User |
              | ---------- | :--: |
              | View       | some |
            """.formatted(relations, condition))));
        JsonNode say = cell(data, "row-contact.view", "User").get("says").get(0);
        assertThat(say.get("say").asString())
                .startsWith("Yes, when related 0 or related 1")
                .endsWith("Otherwise no.");
        assertThat(say.has("situations")).isFalse();
    }

    private static JsonNode data(Document page) {
        return JsonMapper.shared().readTree(page.getElementById("data").data());
    }
}
