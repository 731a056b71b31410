package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.compiler.names.NamePlan.ValueNames;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Domain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An enum for each attribute with named values, such as {@code Licence}, and {@code Ranges} where numbers are compared. */
final class ValuesEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        Map<ValueNames, Attribute> named = new LinkedHashMap<>();
        attributes(types)
                .filter(it -> it.domain() instanceof Domain.Named)
                .forEach(it -> named.putIfAbsent(types.names().valuesOf(it), it));
        List<TypeSpec> emitted = new ArrayList<>();
        named.forEach((names, attribute) -> emitted.add(values(types, names, attribute)));
        if (attributes(types).anyMatch(it -> it.domain() instanceof Domain.Numbers)) {
            emitted.add(ranges(types));
        }
        return emitted;
    }

    private static Stream<Attribute> attributes(JavaTypes types) {
        return Stream.concat(
                types.groups().stream().flatMap(group -> group.attributes().stream()), types.people().facts().stream());
    }

    private static TypeSpec values(JavaTypes types, ValueNames names, Attribute attribute) {
        ClassName type = types.type(names.type());
        Domain.Named domain = (Domain.Named) attribute.domain();
        TypeSpec.Builder values = TypeSpec.enumBuilder(type)
                .addModifiers(PUBLIC)
                .addJavadoc(
                        "The values of $L.$L",
                        said(attribute),
                        domain.ordered() ? " Each value is more than those before it." : "");
        for (int i = 0; i < domain.size(); i++) {
            values.addEnumConstant(
                    names.constants().get(i),
                    TypeSpec.anonymousClassBuilder("$L", JavaText.literal(domain.word(i)))
                            .addJavadoc("$L", JavaText.sentence(domain.word(i)))
                            .build());
        }
        return values.addField(FieldSpec.builder(ArrayTypeName.of(type), "ALL", PRIVATE, STATIC, FINAL)
                        .initializer("values()")
                        .build())
                .addField(Members.field(Members.STRING, "id"))
                .addMethod(Members.storing(List.of(Members.parameter(Members.STRING, "id"))))
                .addMethod(Members.accessor(Members.STRING, "id", "The stable name, for storing and logging.", PUBLIC))
                .addMethod(Constants.ofId(type, "value", "The value stored under this id; empty if there is none."))
                .addMethod(Members.method(type, "at", STATIC)
                        .addParameter(TypeName.INT, "index")
                        .addStatement("return ALL[index]")
                        .build())
                .build();
    }

    private static String said(Attribute attribute) {
        String id = JavaText.javadoc(attribute.id());
        return attribute.words().equals(attribute.id()) ? id : id + ": " + JavaText.javadoc(attribute.words());
    }

    private static TypeSpec ranges(JavaTypes types) {
        return Members.finalClass(types.ranges())
                .addJavadoc("The ranges that numbers are compared by: no answer tells apart two numbers of one range.")
                .addMethod(Members.hiddenConstructor())
                .addMethod(rangeOf())
                .addMethod(Members.method(TypeName.INT, "notNegative", STATIC)
                        .addParameter(Members.STRING, "name")
                        .addParameter(TypeName.INT, "number")
                        .beginControlFlow("if (number < 0)")
                        .addStatement("throw new $T(name + $S + number)", IllegalArgumentException.class, ": ")
                        .endControlFlow()
                        .addStatement("return number")
                        .build())
                .build();
    }

    private static MethodSpec rangeOf() {
        return Members.method(TypeName.INT, "of", STATIC)
                .addJavadoc("The range that a number falls into.\n\n@param starts where each range begins")
                .addParameter(TypeName.INT, "number")
                .addParameter(ArrayTypeName.of(TypeName.INT), "starts")
                .addStatement("int range = 0")
                .beginControlFlow("while (range + 1 < starts.length && starts[range + 1] <= number)")
                .addStatement("range++")
                .endControlFlow()
                .addStatement("return range")
                .build();
    }
}
