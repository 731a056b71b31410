package dev.permatrix.cli.diff;

import static dev.permatrix.dsl.diagnostic.JsonRenderer.string;

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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A difference in full as an object. ASCII only. */
public final class JsonDiff {

    private JsonDiff() {}

    public static String render(MatrixDiff diff) {
        return "{\"same\":" + diff.isSame()
                + ",\n\"decisions\":" + lines(diff.decisions(), JsonDiff::decision)
                + ",\n\"roles\":" + lines(diff.holdings(), JsonDiff::decision)
                + ",\n\"changes\":" + lines(diff.operations(), JsonDiff::operation)
                + ",\n\"declarations\":" + lines(diff.declarations(), JsonDiff::declaration)
                + ",\n\"notCompared\":" + lines(diff.notCompared(), JsonDiff::notCompared)
                + "}\n";
    }

    private static String decision(AccessChange change) {
        String subject = change.subject().match(it -> "permission", it -> "role");
        return "{" + move(change.move())
                + "," + string(subject) + ":" + string(change.subject().id())
                + ",\"label\":" + string(change.subject().label())
                + ",\"assigned\":" + strings(change.roles())
                + ",\"when\":" + string(CircumstanceWords.of(change.when()))
                + ",\"implied\":" + change.implied()
                + ",\"example\":" + strings(change.example().words()) + "}";
    }

    private static String move(Move move) {
        return "\"kind\":" + word(move.kind()) + ",\"before\":" + said(move.from()) + ",\"after\":" + said(move.to());
    }

    private static String said(Said said) {
        return "{\"answer\":" + word(said.state()) + ",\"ask\":" + strings(said.granters()) + "}";
    }

    private static String operation(OperationChange change) {
        return "{" + move(change.move())
                + ",\"change\":" + string(change.type().id())
                + ",\"actors\":" + array(change.actors(), JsonDiff::strings)
                + ",\"targets\":"
                + (change.type().kind().isOnRoles() ? "[]" : array(change.targets(), JsonDiff::target))
                + ",\"roles\":" + strings(change.moved())
                + ",\"becoming\":" + strings(change.becoming())
                + ",\"rows\":" + strings(change.rows())
                + ",\"when\":" + strings(change.circumstances()) + "}";
    }

    private static String target(ChangeFrame.Target target) {
        return target.self() ? "\"self\"" : strings(target.roles());
    }

    private static String declaration(DeclarationChange change) {
        return "{\"kind\":" + word(change.kind())
                + ",\"of\":" + word(change.shown().topic())
                + ",\"meaning\":"
                + (change.kind() != DeclarationChange.Kind.REWORDED
                        && change.shown().topic().isMeaningful())
                + ",\"before\":" + declared(change.before())
                + ",\"after\":" + declared(change.after()) + "}";
    }

    private static String declared(Optional<Declared> declared) {
        return declared.map(it -> "{\"label\":" + string(it.label())
                        + ",\"text\":" + string(it.shown())
                        + ",\"file\":" + string(it.span().file())
                        + ",\"line\":" + it.span().line()
                        + ",\"column\":" + it.span().column() + "}")
                .orElse("null");
    }

    private static String notCompared(NotCompared it) {
        return "{\"what\":" + string(it.what()) + ",\"because\":" + string(it.because()) + "}";
    }

    private static String word(Enum<?> constant) {
        return string(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private static String strings(List<String> texts) {
        return array(texts, it -> string(it));
    }

    private static <T> String array(List<T> values, Function<T, String> element) {
        return values.stream().map(element).collect(Collectors.joining(",", "[", "]"));
    }

    private static <T> String lines(List<T> values, Function<T, String> element) {
        return values.isEmpty()
                ? "[]"
                : values.stream().map(element).collect(Collectors.joining(",\n  ", "[\n  ", "\n]"));
    }
}
