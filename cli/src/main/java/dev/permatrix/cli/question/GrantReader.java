package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Asked;
import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Grants;
import dev.permatrix.dsl.model.Row;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what a user was granted, and, behind the word {@value #WITHOUT}, what was taken from them. */
final class GrantReader {

    /** Stands before what was taken away. */
    static final String WITHOUT = "without ";

    private final Vocabulary vocabulary;

    GrantReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Grants read(List<String> permissions, Faults faults) {
        return new Grants(
                ids(permissions.stream().filter(it -> !isWithout(it)).toList(), faults),
                ids(permissions.stream().filter(this::isWithout).map(this::name).toList(), faults));
    }

    /** The rows that are named as granted. */
    List<Row> rows(List<String> permissions, Faults faults) {
        Set<Row> rows = new LinkedHashSet<>();
        permissions.forEach(
                name -> vocabulary.permission(name, faults).ifPresent(asked -> rows.addAll(of(name, asked, faults))));
        return List.copyOf(rows);
    }

    boolean isWithout(String permission) {
        return permission.toLowerCase(Locale.ROOT).startsWith(WITHOUT) && !vocabulary.isPermission(permission);
    }

    private String name(String permission) {
        return permission.substring(WITHOUT.length()).strip();
    }

    private Set<String> ids(List<String> permissions, Faults faults) {
        return rows(permissions, faults).stream().map(Row::id).collect(Collectors.toSet());
    }

    private List<Row> of(String name, Asked asked, Faults faults) {
        List<Row> rows = vocabulary.rowsOf(asked);
        return Optional.of(rows)
                .filter(it -> !it.isEmpty())
                .or(() -> faults.none("`" + name + "` stands in no table, so nobody is granted it: leave it out"))
                .orElse(List.of());
    }
}
