package dev.permatrix.compiler.words;

import dev.permatrix.dsl.diff.Both;
import dev.permatrix.dsl.diff.ChangeFrame.Counted;
import dev.permatrix.dsl.diff.CircumstanceWords;
import dev.permatrix.dsl.diff.MatrixDiff;
import dev.permatrix.dsl.diff.Said;
import dev.permatrix.dsl.diff.SharedAttribute;
import dev.permatrix.dsl.diff.SharedRow;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.table.Variable.Standing;
import java.util.List;
import java.util.stream.Stream;

/** The situations in which two matrices differ, in the words of the report: those of the author, not names. */
public final class ComparedWords extends CircumstanceWords {

    private final Both<PermissionModel> models;
    private final Texts texts;
    private final AttributeWords attributes;

    /** @param inFull whether as a sentence needs it, and not as shortly as a cell */
    public ComparedWords(MatrixDiff diff, Texts texts, boolean inFull) {
        this.models = diff.models();
        this.texts = texts;
        this.attributes = new AttributeWords(texts, inFull);
    }

    @Override
    protected String is(SharedAttribute attribute, List<Integer> values) {
        return attributes.is(attribute.attribute(), attribute.domain(), values);
    }

    @Override
    protected String decided(SharedRow row, List<Integer> values) {
        String words = texts.either(values.stream()
                .map(row.standings()::get)
                .map(it -> texts.of(standing(row, it)))
                .toList());
        return row.own() ? words : texts.of("comparedRow", row.label(), words);
    }

    /** As cells say it. */
    @Override
    public String answer(Said said, List<String> granters) {
        return switch (said.state()) {
            case UNKNOWN -> texts.of("comparedNothing");
            case DENIED -> texts.of("no");
            case UNDECIDED -> texts.of("open");
            case ON_REQUEST -> texts.of("comparedAsk", texts.or(granters));
            case ALLOWED -> texts.of("yes");
        };
    }

    private static String standing(SharedRow row, Standing standing) {
        return switch (standing) {
            case GRANTED -> "comparedGranted";
            case WITHDRAWN -> "comparedWithdrawn";
            case NONE ->
                !row.standings().contains(Standing.WITHDRAWN)
                        ? "comparedNotGranted"
                        : row.standings().contains(Standing.GRANTED) ? "comparedUndecided" : "comparedNotWithdrawn";
        };
    }

    @Override
    protected String decidedForActor(SharedRow row, List<Integer> values) {
        boolean denies = values.equals(List.of(0)) && row.standings().size() == 2;
        return denies
                ? texts.of("wasNot_" + row.standings().get(1).name(), row.label())
                : texts.either(values.stream()
                        .map(it -> texts.of("was_" + row.standings().get(it).name(), row.label()))
                        .toList());
    }

    @Override
    protected String held(Counted counted, List<Integer> values) {
        return new HolderWords(texts).of(role(counted.role()), counted.counts(), values);
    }

    private Role role(String id) {
        return Stream.of(models.after(), models.before())
                .flatMap(model -> model.roles().stream())
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of one of the people is said together. */
    @Override
    protected List<String> of(Side side, List<String> words) {
        return words.stream()
                .reduce((one, other) -> texts.of("and", one, other))
                .map(it -> texts.of("side_" + side.name(), it))
                .stream()
                .toList();
    }
}
