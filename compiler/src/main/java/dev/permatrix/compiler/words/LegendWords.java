package dev.permatrix.compiler.words;

import dev.permatrix.compiler.words.CellAnswer.Tone;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.ArrayList;
import java.util.List;

/** What the words of cells and the symbols of the matrix mean, and which statement wins. */
public record LegendWords(PermissionModel model, Texts texts, ConditionWords conditions) {

    /** The words of cells that this matrix can need, each with what it means. */
    public List<CellAnswer> words() {
        List<CellAnswer> words = new ArrayList<>(List.of(
                word(Tone.YES, texts.of("yes"), texts.of("legendYes")),
                word(Tone.PART, texts.of("yes"), texts.of("legendPart"))));
        if (gives(Effect.UntilWithdrawn.class)) {
            words.add(word(Tone.UNTIL, texts.of("yes"), texts.of("legendUntil")));
        }
        words.add(word(Tone.ASK, texts.of("ask"), texts.of("legendAsk")));
        words.add(word(Tone.NO, texts.of("no"), texts.of("legendNo")));
        if (gives(Effect.Forbid.class)) {
            words.add(word(Tone.NEVER, texts.of("never"), texts.of("legendNever")));
        }
        words.add(word(Tone.OPEN, texts.of("open"), texts.of("legendOpen")));
        return words;
    }

    private static CellAnswer word(Tone tone, String word, String meaning) {
        return new CellAnswer(tone, "", word, meaning);
    }

    private boolean gives(Class<? extends Effect> kind) {
        return model.cells().choices().stream().flatMap(Choice::effects).anyMatch(kind::isInstance);
    }

    /** Which statement wins, of those that the matrix makes. */
    public List<String> order() {
        List<String> order = new ArrayList<>(List.of(texts.of("orderCells")));
        addIf(order, model.matrix().severalRoles(), "orderSeveral");
        addIf(order, gives(Effect.Forbid.class), "orderNever");
        order.add(texts.of("orderNotes"));
        order.add(texts.of("orderRestrictions"));
        addIf(order, !model.gates().isEmpty(), "orderGates");
        addIf(order, !model.needs().isEmpty(), "orderNeeds");
        order.add(texts.of("orderRequest"));
        addIf(order, gives(Effect.UntilWithdrawn.class), "orderUntil");
        order.add(texts.of("orderOpen"));
        order.add(texts.of("orderChanges"));
        return order;
    }

    private void addIf(List<String> order, boolean stated, String key) {
        if (stated) {
            order.add(texts.of(key));
        }
    }

    /** What a symbol of the matrix stands for. */
    public String meaning(Choice choice) {
        List<String> branches = new ArrayList<>();
        for (Choice.Branch branch : choice.branches()) {
            String effect = branch.effect()
                    .match(
                            allow -> texts.of("yes"),
                            deny -> texts.of("no"),
                            forbid -> texts.of("never"),
                            ask -> texts.of("legendAskFrom", texts.or(Labels.of(ask.granters()))),
                            until -> texts.of("legendUntilBy", texts.or(Labels.of(until.withdrawers()))),
                            undecided -> texts.of("open"));
            String rest = branches.isEmpty() ? effect : texts.of("legendOtherwise", effect);
            branches.add(branch.when()
                    .map(condition -> texts.of("legendWhen", effect, conditions.of(condition)))
                    .orElse(rest));
        }
        return String.join(texts.of("semicolon"), branches);
    }
}
