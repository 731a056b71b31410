package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Relation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code ContactFacts}: how a subject stands to a record, one step for each relation. All combinations are made once;
 * the
 * facts of an entity without relations are {@code none()}.
 */
final class FactsEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream()
                .filter(PermissionGroup::ofRecord)
                .map(group -> group.hasRelations() ? facts(types, group) : noFacts(group))
                .toList();
    }

    private static TypeSpec noFacts(PermissionGroup group) {
        return Members.publicFinalClass(group.facts())
                .addJavadoc(
                        "No permission on one $L asks how the subject stands to it: {@code $T.none()}.",
                        words(group),
                        group.facts())
                .addField(FieldSpec.builder(group.facts(), "NONE", PRIVATE, STATIC, FINAL)
                        .initializer("new $T()", group.facts())
                        .build())
                .addMethod(Members.hiddenConstructor())
                .addMethod(Members.method(group.facts(), "none", PUBLIC, STATIC)
                        .addJavadoc("The only facts that there are.")
                        .addStatement("return NONE")
                        .build())
                .addMethod(Members.toString(CodeBlock.of("$S", "nothing to know"), PUBLIC))
                .build();
    }

    private static TypeSpec facts(JavaTypes types, PermissionGroup group) {
        List<Relation> relations = group.relations();
        TypeSpec.Builder facts = Members.publicFinalClass(group.facts())
                .addJavadoc(
                        "How the subject stands to one $L: {@code $T$L}. One shared instance for each combination.",
                        words(group),
                        group.facts(),
                        example(types, relations))
                .addField(FieldSpec.builder(TypeName.INT, "COUNT", STATIC, FINAL)
                        .addJavadoc("How many combinations there are.")
                        .initializer("$L", 1 << relations.size())
                        .build())
                .addField(all(group.facts()))
                .addField(FieldSpec.builder(TypeName.INT, "index", FINAL)
                        .addJavadoc("$L", bits(types, relations))
                        .build())
                .addMethod(Members.storing(List.of(Members.parameter(TypeName.INT, "index")), PRIVATE))
                .addMethod(step(types, group, 0).addModifiers(STATIC).build());
        for (int i = 0; i < relations.size(); i++) {
            facts.addMethod(accessor(types, relations.get(i), i));
        }
        facts.addMethod(at(group.facts()))
                .addMethod(makeAll(group.facts(), 1 << relations.size()))
                .addMethod(Members.toString(text(types, relations), PUBLIC));
        for (int i = 1; i < relations.size(); i++) {
            facts.addType(stepType(types, group, i));
        }
        return facts.build();
    }

    private static String example(JavaTypes types, List<Relation> relations) {
        return relations.stream()
                .map(it -> "." + types.names().of(it) + (it.equals(relations.get(0)) ? "(true)" : "(false)"))
                .collect(Collectors.joining());
    }

    private static String bits(JavaTypes types, List<Relation> relations) {
        StringBuilder bits = new StringBuilder();
        for (int i = 0; i < relations.size(); i++) {
            bits.append(i == 0 ? "Bit " : "; bit ")
                    .append(i)
                    .append(": ")
                    .append(types.names().of(relations.get(i)));
        }
        return bits.append('.').toString();
    }

    private static FieldSpec all(ClassName type) {
        return FieldSpec.builder(ArrayTypeName.of(type), "ALL", PRIVATE, STATIC, FINAL)
                .initializer("all()")
                .build();
    }

    private static MethodSpec makeAll(ClassName type, int count) {
        return Members.method(ArrayTypeName.of(type), "all", PRIVATE, STATIC)
                .addStatement("$1T[] all = new $1T[$2L]", type, count)
                .beginControlFlow("for (int i = 0; i < all.length; i++)")
                .addStatement("all[i] = new $T(i)", type)
                .endControlFlow()
                .addStatement("return all")
                .build();
    }

    private static MethodSpec at(ClassName type) {
        return Members.method(type, "at", STATIC)
                .addParameter(TypeName.INT, "index")
                .addStatement("return ALL[index]")
                .build();
    }

    /** The method that states relation {@code i}: it leads to the next step, or to the facts. */
    private static MethodSpec.Builder step(JavaTypes types, PermissionGroup group, int i) {
        Relation relation = group.relations().get(i);
        String name = types.names().of(relation);
        boolean last = i + 1 == group.relations().size();
        ClassName next = last ? group.facts() : stepName(types, group, i + 1);
        CodeBlock index =
                i == 0 ? CodeBlock.of("$N ? 1 : 0", name) : CodeBlock.of("this.index | ($N ? $L : 0)", name, 1 << i);
        return Members.method(next, name, PUBLIC)
                .addJavadoc("Whether this holds: $L", JavaText.sentence(relation.words()))
                .addParameter(TypeName.BOOLEAN, name)
                .addStatement("return $T.ALL[$L]", next, index);
    }

    private static MethodSpec accessor(JavaTypes types, Relation relation, int i) {
        return Members.method(TypeName.BOOLEAN, types.names().of(relation), PUBLIC)
                .addJavadoc("Whether this holds: $L", JavaText.sentence(relation.words()))
                .addStatement("return (index & $L) != 0", 1 << i)
                .build();
    }

    private static CodeBlock text(JavaTypes types, List<Relation> relations) {
        CodeBlock.Builder text = CodeBlock.builder();
        for (int i = 0; i < relations.size(); i++) {
            text.add(
                    "$L($N() ? $S : $S) + $L",
                    i == 0 ? "" : CodeBlock.of("$W+ "),
                    types.names().of(relations.get(i)),
                    i == 0 ? "" : ", ",
                    i == 0 ? "not " : ", not ",
                    JavaText.literal(relations.get(i).id()));
        }
        return text.build();
    }

    private static TypeSpec stepType(JavaTypes types, PermissionGroup group, int i) {
        ClassName name = stepName(types, group, i);
        return Members.publicFinalClass(name)
                .addModifiers(STATIC)
                .addJavadoc(
                        "The next step: $L.", types.names().of(group.relations().get(i)))
                .addField(all(name))
                .addField(Members.field(TypeName.INT, "index"))
                .addMethod(Members.storing(List.of(Members.parameter(TypeName.INT, "index")), PRIVATE))
                .addMethod(step(types, group, i).build())
                .addMethod(makeAll(name, 1 << i))
                .build();
    }

    private static ClassName stepName(JavaTypes types, PermissionGroup group, int i) {
        String relation = types.names().of(group.relations().get(i));
        return group.facts()
                .nestedClass(relation.substring(0, 1).toUpperCase(Locale.ROOT) + relation.substring(1) + "Step");
    }

    private static String words(PermissionGroup group) {
        return JavaText.javadoc(group.entity().orElseThrow().label());
    }
}
