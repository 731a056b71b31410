package dev.permatrix.compiler.java;

import com.palantir.javapoet.CodeBlock;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Condition;

/**
 * How code speaks that has a subject, and perhaps the facts of a record.
 *
 * @param record the variable that holds the facts of a record; empty where there are none
 */
record SubjectWording(JavaTypes types, String subject, String record) implements Wording {

    SubjectWording(JavaTypes types, String subject) {
        this(types, subject, "");
    }

    @Override
    public CodeBlock valueOf(Attribute attribute) {
        String owner = People.isOfPeople(attribute) ? subject : record;
        return CodeBlock.of("$N.$N()", owner, types.names().of(attribute));
    }

    @Override
    public CodeBlock holds(Condition.Holds holds, boolean held) {
        return Holding.bySubject(types, subject, holds, held);
    }
}
