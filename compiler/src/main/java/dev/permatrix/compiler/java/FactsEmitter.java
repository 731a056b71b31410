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
import dev.permatrix.dsl.model.Attribute;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * {@code ContactFacts}: what must be known of a record, one step for each relation and fact. Combinations are made
 * once, unless there are many; the facts of an entity of which nothing must be known are {@code none()}.
 */
final class FactsEmitter implements TypeEmitter {

    /** Of more combinations an instance is made each time. */
    private static final int SHARED = 256;

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        return types.groups().stream()
                .filter(PermissionGroup::ofRecord)
                .map(group -> group.hasFacts() ? new FactsType(types, group).type() : noFacts(group))
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

    private static String words(PermissionGroup group) {
        return JavaText.javadoc(group.entity().orElseThrow().label());
    }

    /** The facts of one entity: an index in mixed radix, the first attribute varies fastest. */
    private record FactsType(JavaTypes types, PermissionGroup group) {

        TypeSpec type() {
            FactIndex index = new FactIndex(types, group.attributes());
            TypeSpec.Builder facts = Members.publicFinalClass(group.facts())
                    .addJavadoc("$L", javadoc(index))
                    .addField(FieldSpec.builder(TypeName.INT, "COUNT", STATIC, FINAL)
                            .addJavadoc("How many combinations there are.")
                            .initializer("$L", index.count())
                            .build());
            group.attributes()
                    .forEach(it -> Values.ranges(types.names().of(it), it).ifPresent(facts::addField));
            if (isShared(index.count())) {
                facts.addField(all(group.facts()));
            }
            facts.addField(FieldSpec.builder(TypeName.INT, "index", FINAL)
                            .addJavadoc("$L", index.words())
                            .build())
                    .addMethod(Members.storing(List.of(Members.parameter(TypeName.INT, "index")), PRIVATE))
                    .addMethod(step(index, 0).addModifiers(STATIC).build());
            for (int i = 0; i < group.attributes().size(); i++) {
                facts.addMethod(accessor(index, i));
            }
            facts.addMethod(at(index));
            if (isShared(index.count())) {
                facts.addMethod(makeAll(group.facts(), index.count()));
            }
            facts.addMethod(Members.toString(text(), PUBLIC));
            for (int i = 1; i < group.attributes().size(); i++) {
                facts.addType(stepType(index, i));
            }
            return facts.build();
        }

        private static boolean isShared(int count) {
            return count <= SHARED;
        }

        private String javadoc(FactIndex index) {
            String known = group.entity().orElseThrow().facts().isEmpty() ? "" : ", and what is so of it";
            return "How the subject stands to one " + words(group) + known + ": {@code "
                    + group.facts().simpleName() + example() + "}."
                    + (isShared(index.count()) ? " One shared instance for each combination." : "");
        }

        private String example() {
            Attribute first = group.attributes().get(0);
            return group.attributes().stream()
                    .map(it -> "." + types.names().of(it) + "(" + example(it, it.equals(first)) + ")")
                    .collect(Collectors.joining());
        }

        private String example(Attribute attribute, boolean first) {
            return Values.example(types, attribute, first);
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

        private MethodSpec at(FactIndex index) {
            return Members.method(group.facts(), "at", STATIC)
                    .addParameter(TypeName.INT, "index")
                    .addStatement(
                            isShared(index.count()) ? "return ALL[index]" : "return new $T(index)", at(index.count()))
                    .build();
        }

        private Object[] at(int count) {
            return isShared(count) ? new Object[0] : new Object[] {group.facts()};
        }

        /** One of a class that has so many. */
        private static CodeBlock instance(ClassName type, int count, CodeBlock index) {
            return isShared(count) ? CodeBlock.of("$T.ALL[$L]", type, index) : CodeBlock.of("new $T($L)", type, index);
        }

        /** The method that states attribute {@code i}: it leads to the next step, or to the facts. */
        private MethodSpec.Builder step(FactIndex index, int i) {
            Attribute attribute = group.attributes().get(i);
            String name = types.names().of(attribute);
            boolean last = i + 1 == group.attributes().size();
            ClassName next = last ? group.facts() : stepName(i + 1);
            return Members.method(next, name, PUBLIC)
                    .addJavadoc("$L", Values.stated(attribute))
                    .addParameter(types.typeOf(attribute), name)
                    .addStatement(
                            "return $L", instance(next, index.countBefore(i + 1), index.stated(i, group.facts())));
        }

        private MethodSpec accessor(FactIndex index, int i) {
            Attribute attribute = group.attributes().get(i);
            return Members.method(types.typeOf(attribute), types.names().of(attribute), PUBLIC)
                    .addJavadoc("$L", Values.known(attribute))
                    .addStatement("return $L", index.read(i))
                    .build();
        }

        private CodeBlock text() {
            CodeBlock.Builder text = CodeBlock.builder();
            boolean first = true;
            for (Attribute attribute : group.attributes()) {
                text.add(first ? "" : "$W+ ").add(Values.text(types, attribute, first));
                first = false;
            }
            return text.build();
        }

        private TypeSpec stepType(FactIndex index, int i) {
            ClassName name = stepName(i);
            TypeSpec.Builder step = Members.publicFinalClass(name)
                    .addModifiers(STATIC)
                    .addJavadoc(
                            "The next step: $L.",
                            types.names().of(group.attributes().get(i)));
            if (isShared(index.countBefore(i))) {
                step.addField(all(name));
            }
            step.addField(Members.field(TypeName.INT, "index"))
                    .addMethod(Members.storing(List.of(Members.parameter(TypeName.INT, "index")), PRIVATE))
                    .addMethod(step(index, i).build());
            return (isShared(index.countBefore(i)) ? step.addMethod(makeAll(name, index.countBefore(i))) : step)
                    .build();
        }

        private ClassName stepName(int i) {
            String name = types.names().of(group.attributes().get(i));
            return group.facts()
                    .nestedClass(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Step");
        }
    }
}
