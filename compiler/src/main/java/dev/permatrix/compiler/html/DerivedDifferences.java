package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.CellDifference.Kind;
import dev.permatrix.compiler.html.CellDifference.Words;
import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.words.ConditionWords;
import dev.permatrix.compiler.words.ShownCells.Part;
import dev.permatrix.compiler.words.ShownCells.ShownCell;
import dev.permatrix.compiler.words.Texts;
import dev.permatrix.dsl.diff.Move;
import dev.permatrix.dsl.model.Cell;
import dev.permatrix.dsl.model.Condition;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what the cells of a role say that is worked out, line by line as the page words them. */
final class DerivedDifferences {

    private final Texts texts;
    private final PermissionModel earlier;
    private final CellAnswers before;
    private final CellAnswers after;

    DerivedDifferences(Comparison comparison, Texts texts, ConditionWords conditions) {
        this.texts = texts;
        this.earlier = comparison.before().table().model();
        this.before = new CellAnswers(comparison.before().table(), texts, conditions);
        this.after = new CellAnswers(comparison.after().table(), texts, conditions);
    }

    private record Key(String from, String to) {}

    List<CellDifference> of(ShownCell cell) {
        Map<Key, List<Permission>> found = new LinkedHashMap<>();
        for (Part part : cell.parts()) {
            Key key = new Key(earlier(cell.role(), part), words(after.of(cell.role(), part)));
            if (!key.from().equals(key.to())) {
                found.computeIfAbsent(key, it -> new ArrayList<>()).add(part.permission());
            }
        }
        return found.entrySet().stream()
                .map(it -> difference(it.getKey(), it.getValue(), cell.parts().size()))
                .toList();
    }

    private CellDifference difference(Key key, List<Permission> permissions, int all) {
        String nothing = texts.of("comparedNothing");
        return new CellDifference(
                key.from().equals(nothing) ? Kind.of(Move.Kind.ADDED) : Kind.otherwise(texts),
                "other",
                permissions.size() == all ? List.of() : permissions,
                new Words(key.from(), key.from()),
                key.to(),
                new Words("", ""),
                List.of());
    }

    /** What the earlier matrix said in its cell for the same. */
    private String earlier(Role role, Part part) {
        Optional<Role> known =
                earlier.roles().stream().filter(it -> it.id().equals(role.id())).findFirst();
        Stream<Cell> cells = known.stream()
                .flatMap(it -> earlier.permissions().stream()
                        .filter(permission ->
                                permission.id().equals(part.permission().id()))
                        .flatMap(permission -> earlier.cells(it, permission).stream()));
        return cells.filter(cell -> words(cell.when()).equals(words(part.when())))
                .findFirst()
                .map(cell -> words(before.of(cell.role(), new Part(cell.permission(), cell.when()))))
                .orElse(texts.of("comparedNothing"));
    }

    private static String words(Optional<Condition> when) {
        return when.map(Condition::words).orElse("");
    }

    private String words(List<AnswerView> lines) {
        return lines.stream()
                .map(line -> Stream.of(line.word(), line.condition())
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(texts.of("comma"))))
                .collect(Collectors.joining(texts.of("semicolon")));
    }
}
