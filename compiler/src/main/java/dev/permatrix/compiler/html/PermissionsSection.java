package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.view.AnswerView;
import dev.permatrix.compiler.html.view.PermissionsView;
import dev.permatrix.dsl.model.Choice;
import dev.permatrix.dsl.model.Effect;
import dev.permatrix.dsl.model.LegendEntry;
import dev.permatrix.dsl.model.Role;
import java.util.ArrayList;
import java.util.List;

/** The tables with everything that a reader needs to read them. */
final class PermissionsSection {

    private final PageContext page;
    private final Texts texts;

    PermissionsSection(PageContext page) {
        this.page = page;
        this.texts = page.texts();
    }

    PermissionsView view() {
        TableViews tables = new TableViews(page);
        boolean large = LargeTable.isNeeded(page.model());
        return new PermissionsView(
                words(),
                new GatesSection(page).view(),
                large
                        ? List.of()
                        : page.model().tables().stream().map(tables::of).toList(),
                large ? List.of(new LargeTable(page, tables, this).view()) : List.of(),
                page.model().legend().stream().map(this::symbol).toList(),
                order());
    }

    private List<AnswerView> words() {
        List<AnswerView> words = new ArrayList<>(List.of(
                AnswerView.of("yes", texts.of("yes"), texts.of("legendYes")),
                AnswerView.of("part", texts.of("yes"), texts.of("legendPart"))));
        if (gives(Effect.UntilWithdrawn.class)) {
            words.add(AnswerView.of("until", texts.of("yes"), texts.of("legendUntil")));
        }
        words.add(AnswerView.of("ask", texts.of("ask"), texts.of("legendAsk")));
        words.add(AnswerView.of("no", texts.of("no"), texts.of("legendNo")));
        if (gives(Effect.Forbid.class)) {
            words.add(AnswerView.of("never", texts.of("never"), texts.of("legendNever")));
        }
        words.add(AnswerView.of("open", texts.of("open"), texts.of("legendOpen")));
        return words;
    }

    private boolean gives(Class<? extends Effect> kind) {
        return page.model().cells().stream()
                .flatMap(cell -> cell.choice().effects())
                .anyMatch(kind::isInstance);
    }

    /** Which statement wins, of those that the matrix makes. */
    private List<String> order() {
        List<String> order = new ArrayList<>(List.of(texts.of("orderCells")));
        addIf(order, page.model().matrix().severalRoles(), "orderSeveral");
        addIf(order, gives(Effect.Forbid.class), "orderNever");
        order.add(texts.of("orderNotes"));
        order.add(texts.of("orderRestrictions"));
        addIf(order, !page.model().gates().isEmpty(), "orderGates");
        addIf(order, !page.model().needs().isEmpty(), "orderNeeds");
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

    private PermissionsView.Symbol symbol(LegendEntry entry) {
        List<String> keys = entry.keys().stream()
                .map(key -> key.isBlank() ? texts.of("blankCell") : key)
                .toList();
        return new PermissionsView.Symbol(
                keys, meaning(entry.meaning()), page.trace(entry.trace()), page.place(entry.span()));
    }

    String meaning(Choice choice) {
        List<String> branches = new ArrayList<>();
        for (Choice.Branch branch : choice.branches()) {
            String effect = branch.effect()
                    .match(
                            allow -> texts.of("yes"),
                            deny -> texts.of("no"),
                            forbid -> texts.of("never"),
                            ask -> texts.of("legendAskFrom", texts.or(labels(ask.granters()))),
                            until -> texts.of("legendUntilBy", texts.or(labels(until.withdrawers()))),
                            undecided -> texts.of("open"));
            String rest = branches.isEmpty() ? effect : texts.of("legendOtherwise", effect);
            branches.add(branch.when()
                    .map(condition ->
                            texts.of("legendWhen", effect, page.conditions().of(condition)))
                    .orElse(rest));
        }
        return String.join(texts.of("semicolon"), branches);
    }

    static List<String> labels(List<Role> roles) {
        return roles.stream().map(Role::label).toList();
    }
}
