package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Decision;
import dev.permatrix.dsl.model.Outcome;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of one table: its columns, the answers, and the reasons. */
final class AnswerTexts {

    /** Signs for the roles that can be asked, in the order in which they are needed; all tables of a suite share them. */
    static final class Granters {
        private final Map<List<Role>, String> signs = new LinkedHashMap<>();

        private String sign(List<Role> granters) {
            int next = signs.size() + 1;
            return signs.computeIfAbsent(granters, it -> next == 1 ? "?" : "?" + next);
        }

        String text(Emission emission) {
            AlignedText text = new AlignedText();
            signs.forEach((granters, sign) -> text.row(
                    List.of(sign, granters.stream().map(emission.names()::of).collect(Collectors.joining(",")))));
            return text.toString();
        }
    }

    private final Emission emission;
    private final SuiteApi api;
    private final SuiteQuestions questions;
    private final Granters granters;
    private final List<SituationColumn> columns;

    AnswerTexts(Emission emission, SuiteQuestions questions, Granters granters) {
        this.emission = emission;
        this.api = new SuiteApi(emission);
        this.questions = questions;
        this.granters = granters;
        this.columns = SituationColumn.of(emission.model(), questions);
    }

    /** What varies, in words. */
    String variables() {
        FactNames names = new FactNames(emission.model());
        Stream<String> attributes = questions.frame().attributes().stream().map(it -> names.of(it) + values(it));
        Stream<String> decided = questions.frame().decided().stream().map(SuiteFrame.Decided::name);
        String all = Stream.concat(attributes, decided).collect(Collectors.joining(", "));
        return all.isEmpty() ? "Nothing but roles counts." : "In order: " + all + "; 1 holds, 0 doesn't, * any.";
    }

    private static String values(Attribute attribute) {
        return attribute.domain().isYesNo()
                ? ""
                : IntStream.range(0, attribute.domain().size())
                        .mapToObj(i -> SituationColumn.digit(i) + " " + FactNames.word(attribute, i))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    String columns() {
        AlignedText text = new AlignedText().row(List.of("column", "when", "words", "roles"));
        RoleWords roles = new RoleWords(emission.model());
        ColumnWords words = new ColumnWords(roles, questions.frame());
        int number = 0;
        for (SituationColumn column : columns) {
            String people = column.people().stream().map(api::set).collect(Collectors.joining("|"));
            text.row(List.of(String.valueOf(++number), column.pattern(), words.of(column), people));
        }
        FactNames names = new FactNames(emission.model());
        for (SignedIn.Stranger stranger : questions.strangers()) {
            String exactly = stranger.named().stream()
                    .map(it -> names.of(it) + "="
                            + SituationColumn.digit(stranger.values().of(it)))
                    .collect(Collectors.joining(",", "!", ""));
            text.row(List.of(String.valueOf(++number), exactly, words.of(stranger), api.set(stranger.roles())));
        }
        return text.toString();
    }

    String answers() {
        return table(true, this::sign);
    }

    String reasons(ReasonKeys keys) {
        return table(false, it -> keys.of(it.decision().reasons()));
    }

    private String table(boolean rows, Function<Expected, String> cell) {
        List<List<Expected>> all =
                new ArrayList<>(columns.stream().map(SituationColumn::expected).toList());
        questions.strangers().forEach(it -> all.add(questions.expected(it)));
        AlignedText text = new AlignedText().row(header(rows, all.size()));
        List<Permission> permissions = questions.permissions();
        for (int i = 0; i < permissions.size(); i++) {
            int place = i;
            List<String> row = new ArrayList<>(List.of(permissions.get(i).id()));
            if (rows) {
                row.add(questions.row(permissions.get(i)).orElse(""));
            }
            all.forEach(column -> row.add(cell.apply(column.get(place))));
            text.row(row);
        }
        return text.toString();
    }

    private static List<String> header(boolean rows, int columns) {
        List<String> header = new ArrayList<>(rows ? List.of("permission", "row") : List.of("permission"));
        IntStream.rangeClosed(1, columns).mapToObj(String::valueOf).forEach(header::add);
        return header;
    }

    private String sign(Expected expected) {
        Decision decision = expected.decision();
        return decision.outcome() == Outcome.REQUESTABLE
                ? granters.sign(decision.granters()) + expected.request()
                : decision.allowed() ? "✔" : decision.open() ? "¿" : "✘";
    }
}
