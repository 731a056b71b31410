package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a subject knows of its roles: the only one, or bits for those that were assigned, are held, and count. */
final class SubjectRoles {

    private final JavaTypes types;
    private final People people;

    SubjectRoles(JavaTypes types) {
        this.types = types;
        this.people = types.people();
    }

    /** Fields beside what is stated. */
    List<FieldSpec> fields() {
        List<FieldSpec> fields = new ArrayList<>();
        if (people.isPlain()) {
            fields.add(Members.sharedField(TypeName.INT, "roleIndex"));
            return fields;
        }
        if (!people.several()) {
            fields.add(bits(people.assigned(), "A bit for the role that was assigned."));
        }
        if (people.workedOut() && people.availability()) {
            fields.add(bits(people.held(), "A bit for each role that the user holds, whether or not it counts."));
        }
        if (!people.effective().equals(people.assigned())) {
            fields.add(bits(people.effective(), "A bit for each role that counts."));
        }
        if (types.answers().asksForRoles()) {
            fields.add(
                    bits("requestable", "A bit for each role that is held and doesn't count, but can be asked for."));
        }
        return fields;
    }

    static FieldSpec bits(String name, String javadoc) {
        return Members.sharedField(TypeName.LONG, name).toBuilder()
                .addJavadoc(javadoc)
                .build();
    }

    /** The statements that work them out. */
    List<CodeBlock> workedOut() {
        List<CodeBlock> statements = new ArrayList<>();
        if (people.isPlain()) {
            statements.add(CodeBlock.of("this.roleIndex = role.ordinal()"));
            return statements;
        }
        if (!people.several()) {
            String bit = types.hasDerived() ? "role.role().bit()" : "role.bit()";
            statements.add(CodeBlock.of("this.$N = $L", people.assigned(), bit));
        }
        HeldRolesEmitter.Calls calls = new HeldRolesEmitter.Calls(types);
        if (people.workedOut()) {
            statements.add(CodeBlock.of("this.$N = $L", people.held(), calls.held("this." + people.assigned())));
        }
        if (people.availability()) {
            statements.add(CodeBlock.of("this.$N = $L", people.effective(), calls.effective("this." + people.held())));
        }
        if (types.answers().asksForRoles()) {
            statements.add(CodeBlock.of("this.requestable = $L", calls.requestable("this." + people.held())));
        }
        return statements;
    }

    List<MethodSpec> methods() {
        List<MethodSpec> methods = new ArrayList<>();
        if (!people.several()) {
            String javadoc =
                    people.isPlain() ? "The role that the user holds." : "The role that the user was assigned.";
            methods.add(Members.accessor(types.assigned(), "role", javadoc, PUBLIC));
        }
        if (people.isPlain()) {
            return methods;
        }
        methods.add(roles());
        methods.add(asked("holds", "Whether the user holds the role, and it counts.", PUBLIC)
                .addStatement("return role.isIn($N)", people.effective())
                .build());
        methods.add(asked("holdsOnly", "Whether this is the only role that counts.")
                .addStatement("return $N == role.bit()", people.effective())
                .build());
        return methods;
    }

    private MethodSpec roles() {
        return Members.method(ParameterizedTypeName.get(ClassName.get(Set.class), types.role()), "roles", PUBLIC)
                .addJavadoc("Every role that counts.")
                .addStatement("return $T.of($N)", types.role(), people.effective())
                .build();
    }

    private MethodSpec.Builder asked(String name, String javadoc, javax.lang.model.element.Modifier... modifiers) {
        return Members.method(TypeName.BOOLEAN, name, modifiers)
                .addJavadoc(javadoc)
                .addParameter(types.role(), "role");
    }

    CodeBlock text() {
        if (people.several()) {
            return CodeBlock.of("roles() + \" \" + id");
        }
        return CodeBlock.of(types.hasDerived() ? "role.role().label() + \" \" + id" : "role.label() + \" \" + id");
    }
}
