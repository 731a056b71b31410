package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Related;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Attribute;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what is so, from words such as {@code owner}, {@code reach=own}, {@code licence=valid}. */
final class FactReader {

    private final Vocabulary vocabulary;

    FactReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** One statement: its text, what it is about, and the value; {@code yes} where there is only a name. */
    private record Statement(String text, Related related, String value) {}

    /** What relations and facts state; a relation may be stated as a fact, too. */
    Stated read(List<String> relations, List<String> facts, Faults faults) {
        Map<Attribute, Integer> values = new HashMap<>();
        Map<Attribute, String> wrong = new HashMap<>();
        relations.forEach(text -> statement(text, true, faults).ifPresent(it -> put(it, values, wrong, faults)));
        facts.forEach(text -> statement(text, false, faults).ifPresent(it -> put(it, values, wrong, faults)));
        return new Stated(values, wrong);
    }

    private Optional<Statement> statement(String text, boolean relation, Faults faults) {
        int equals = text.indexOf('=');
        String name = (equals < 0 ? text : text.substring(0, equals)).strip();
        if (name.isEmpty()) {
            return faults.none("`" + text + "` is no fact: write name=value, such as owner=yes");
        }
        Optional<Related> found = relation ? relation(name, faults) : vocabulary.fact(name, faults);
        if (found.isPresent() && equals < 0 && !found.get().isYesNo()) {
            return faults.none("`" + text + "` needs a value: write " + choice(found.get()));
        }
        String value = equals < 0 ? "yes" : text.substring(equals + 1).strip();
        return found.map(related -> new Statement(text, related, value));
    }

    private Optional<Related> relation(String name, Faults faults) {
        if (!vocabulary.isRelation(name) && vocabulary.isFact(name)) {
            return faults.none("`" + name + "` is no relation but a fact: state it among the facts");
        }
        return vocabulary.relation(name, faults);
    }

    private static void put(
            Statement statement, Map<Attribute, Integer> values, Map<Attribute, String> wrong, Faults faults) {
        boolean understood = false;
        for (Attribute attribute : statement.related().attributes()) {
            Optional<Integer> value = Related.valueOf(attribute, statement.value());
            understood |= value.isPresent();
            if (value.isEmpty()) {
                wrong.put(attribute, statement.text());
            } else if (!values.getOrDefault(attribute, value.get()).equals(value.get())) {
                faults.report(contradiction(attribute, values.get(attribute), value.get()));
            } else {
                values.put(attribute, value.get());
            }
        }
        if (!understood) {
            faults.report("`" + statement.text() + "`: write " + choice(statement.related()));
        }
    }

    private static String contradiction(Attribute attribute, int one, int other) {
        return attribute.domain().isYesNo()
                ? "`" + attribute.id() + "` is said to hold and not to hold: leave out one of the two"
                : "`" + attribute.id() + "` is said to be " + attribute.domain().word(one) + " and "
                        + attribute.domain().word(other) + ": leave out one of the two";
    }

    private static String choice(Related related) {
        List<String> examples = related.examples();
        int last = examples.size() - 1;
        return last == 0
                ? "a whole number, such as " + examples.get(0)
                : String.join(", ", examples.subList(0, last)) + " or " + examples.get(last);
    }
}
