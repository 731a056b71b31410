package dev.permatrix.compiler.java;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.Emitter;
import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.Comparator;
import java.util.List;

/** The enforcement classes of a matrix: what the application asks, and nothing but the JDK below. */
public final class JavaEmitter implements Emitter {

    private static final List<TypeEmitter> TYPES = List.of(
            new FacadeEmitter(),
            new RoleEmitter(),
            new ValuesEmitter(),
            new GrantEmitter(),
            new PermissionEmitter(),
            new FactsEmitter(),
            new SubjectEmitter(),
            new HeldRolesEmitter(),
            new GatesEmitter(),
            new DecisionEmitter(),
            new ReasonEmitter(),
            new NotPermittedEmitter(),
            new RowEmitter(),
            new RulesEmitter(),
            new RoleAnswersEmitter(),
            new GuardEmitter(),
            new PermitEmitter(),
            new TargetEmitter(),
            new HoldersEmitter(),
            new GrantCellsEmitter(),
            new ChangesEmitter(),
            new ChangePermitEmitter(),
            new RolePermitEmitter());

    @Override
    public List<GeneratedFile> emit(Emission emission) {
        JavaTypes types = new JavaTypes(emission);
        return TYPES.stream()
                .flatMap(each -> each.emit(types).stream())
                .map(type -> SourceLayout.file(types, type))
                .sorted(Comparator.comparing(GeneratedFile::path))
                .toList();
    }
}
