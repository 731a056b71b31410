package dev.permatrix.cli.diff;

import dev.permatrix.compiler.json.JsonText;
import dev.permatrix.dsl.diff.AccessChange;
import dev.permatrix.dsl.diff.ChangeFrame;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.DeclarationChange;
import dev.permatrix.dsl.diff.Declared;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Move;
import dev.permatrix.dsl.diff.NotCompared;
import dev.permatrix.dsl.diff.OperationChange;
import dev.permatrix.dsl.diff.Said;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A difference in full as an object. */
public final class JsonDiff {

    private static final CircumstanceWords NAMES = CircumstanceWords.byName();

    private JsonDiff() {}

    public static String render(MatrixDiff diff) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("same", diff.isSame());
        all.put("decisions", diff.decisions().stream().map(JsonDiff::decision).toList());
        all.put("roles", diff.holdings().stream().map(JsonDiff::decision).toList());
        all.put("changes", diff.operations().stream().map(JsonDiff::operation).toList());
        all.put(
                "declarations",
                diff.declarations().stream().map(JsonDiff::declaration).toList());
        all.put(
                "notCompared",
                diff.notCompared().stream().map(JsonDiff::notCompared).toList());
        return JsonText.of(all);
    }

    private static Map<String, Object> decision(AccessChange change) {
        Map<String, Object> decision = move(change.move());
        decision.put(
                change.subject().match(it -> "permission", it -> "role"),
                change.subject().id());
        decision.put("label", change.subject().label());
        decision.put("assigned", change.roles());
        decision.put("when", NAMES.of(change.when()));
        decision.put("implied", change.implied());
        decision.put("example", NAMES.of(change.example()));
        return decision;
    }

    private static Map<String, Object> move(Move move) {
        Map<String, Object> moved = new LinkedHashMap<>();
        moved.put("kind", word(move.kind()));
        moved.put("before", said(move.from()));
        moved.put("after", said(move.to()));
        return moved;
    }

    private static Map<String, Object> said(Said said) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("answer", word(said.state()));
        answer.put("ask", said.granters());
        return answer;
    }

    private static Map<String, Object> operation(OperationChange change) {
        Map<String, Object> operation = move(change.move());
        operation.put("change", change.type().id());
        operation.put("actors", change.actors());
        operation.put(
                "targets",
                change.type().kind().isOnRoles()
                        ? List.of()
                        : change.targets().stream().map(JsonDiff::target).toList());
        operation.put("roles", change.moved());
        operation.put("becoming", change.becoming());
        operation.put("rows", change.rows());
        operation.put("when", NAMES.of(change));
        return operation;
    }

    private static Map<String, Object> target(ChangeFrame.Target target) {
        Map<String, Object> whom = new LinkedHashMap<>();
        whom.put("self", target.self());
        whom.put("roles", target.roles());
        return whom;
    }

    private static Map<String, Object> declaration(DeclarationChange change) {
        Map<String, Object> declaration = new LinkedHashMap<>();
        declaration.put("kind", word(change.kind()));
        declaration.put("of", word(change.shown().topic()));
        declaration.put(
                "meaning",
                change.kind() != DeclarationChange.Kind.REWORDED
                        && change.shown().topic().isMeaningful());
        change.before().ifPresent(it -> declaration.put("before", declared(it)));
        change.after().ifPresent(it -> declaration.put("after", declared(it)));
        return declaration;
    }

    private static Map<String, Object> declared(Declared declared) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("label", declared.label());
        said.put("text", declared.shown());
        said.put("file", declared.span().file());
        said.put("line", declared.span().line());
        said.put("column", declared.span().column());
        return said;
    }

    private static Map<String, Object> notCompared(NotCompared it) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("what", it.what());
        said.put("because", it.because());
        return said;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
