package dev.permatrix.compiler.words;

import dev.permatrix.dsl.model.MatrixInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the head of a matrix says. */
public final class MatrixWords {

    private MatrixWords() {}

    /**
     * Sentences such as "Roles can't be added."
     *
     * @param variant the label of the reading that this is; empty for the matrix itself
     */
    public static List<String> about(Optional<String> variant, MatrixInfo matrix, Texts texts) {
        List<String> about = new ArrayList<>();
        variant.ifPresent(it -> about.add(texts.of("aboutVariant", it)));
        matrix.source().ifPresent(it -> about.add(texts.of("aboutSource", it)));
        matrix.owner().ifPresent(it -> about.add(texts.of("aboutOwner", it)));
        matrix.version().ifPresent(it -> about.add(texts.of("aboutVersion", it)));
        matrix.approval()
                .ifPresent(it -> about.add(it.on()
                        .map(on -> texts.of("aboutApprovedOn", it.by(), on))
                        .orElse(texts.of("aboutApproved", it.by()))));
        about.add(texts.of(matrix.severalRoles() ? "aboutAnyRoles" : "aboutOneRole"));
        matrix.rolesCanBeAdded().ifPresent(it -> about.add(texts.of(it ? "aboutRolesCanBeAdded" : "aboutRolesFixed")));
        return about;
    }
}
