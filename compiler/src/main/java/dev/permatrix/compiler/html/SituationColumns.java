package dev.permatrix.compiler.html;

import dev.permatrix.compiler.words.AttributeWords;
import dev.permatrix.compiler.words.Labels;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Situation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/** What can vary from situation to situation, in words. */
final class SituationColumns {

    private final Texts texts;
    private final AttributeWords attributes;

    SituationColumns(PageContext page) {
        this.texts = page.texts();
        this.attributes = new AttributeWords(texts, false);
    }

    /**
     * One thing that varies.
     *
     * @param words for each value
     */
    record Column(String head, List<String> words, ToIntFunction<Situation> value) {
        Column {
            words = List.copyOf(words);
        }

        int valueIn(Situation situation) {
            return value.applyAsInt(situation);
        }
    }

    List<Column> of(Permission permission, List<Attribute> varying, List<Grants> grants, List<Set<Role>> people) {
        List<Column> columns = new ArrayList<>();
        varying.forEach(attribute -> columns.add(known(attribute)));
        rows(grants, Grants::granted).forEach(row -> columns.add(granted(permission, row)));
        rows(grants, Grants::withdrawn).forEach(row -> columns.add(withdrawn(permission, row)));
        columns.add(new Column(
                texts.of("situationRoles"),
                people.stream().map(this::assigned).toList(),
                situation -> people.indexOf(situation.roles())));
        return columns;
    }

    private Column known(Attribute attribute) {
        List<String> words = IntStream.range(0, attribute.domain().size())
                .mapToObj(value -> attributes.value(attribute, value))
                .toList();
        return new Column(
                attributes.name(attribute),
                words,
                situation -> situation.values().of(attribute));
    }

    private Column granted(Permission permission, String row) {
        String head =
                row.equals(permission.rowId()) ? texts.of("situationGranted") : texts.of("situationRowGranted", row);
        return yesNo(head, situation -> situation.grants().isGranted(row) ? 1 : 0);
    }

    private Column withdrawn(Permission permission, String row) {
        String head = row.equals(permission.rowId())
                ? texts.of("situationWithdrawn")
                : texts.of("situationRowWithdrawn", row);
        return yesNo(head, situation -> situation.grants().isWithdrawn(row) ? 1 : 0);
    }

    private Column yesNo(String head, ToIntFunction<Situation> value) {
        return new Column(head, List.of(texts.of("valueNo"), texts.of("valueYes")), value);
    }

    private String assigned(Set<Role> roles) {
        return roles.isEmpty() ? texts.of("situationNoRole") : texts.and(Labels.of(List.copyOf(roles)));
    }

    private interface Rows {
        Set<String> of(Grants grants);
    }

    private static Set<String> rows(List<Grants> grants, Rows which) {
        Set<String> rows = new LinkedHashSet<>();
        grants.forEach(grant -> which.of(grant).stream().sorted().forEach(rows::add));
        return rows;
    }
}
