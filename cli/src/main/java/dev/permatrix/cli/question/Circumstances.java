package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.dsl.model.Attribute;
import dev.permatrix.dsl.model.Fact;
import dev.permatrix.dsl.model.Relation;
import dev.permatrix.dsl.model.Values;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Every way in which things may be, as far as a question leaves it open: what is stated is so; what holds or doesn't of
 * a record, and isn't stated, doesn't; anything else may be anything.
 */
final class Circumstances {

    /** More ways than this are not tried: something must be stated. */
    static final int MOST = 20_000;

    private final String prefix;
    private final List<Attribute> open = new ArrayList<>();
    private final Values fixed;

    /**
     * Over what makes a difference; {@code prefix} stands before each name, such as {@code target.}. What is stated
     * with a value that doesn't exist is reported.
     */
    Circumstances(List<Attribute> varying, Stated stated, String prefix, Faults faults) {
        this.prefix = prefix;
        Map<Attribute, Integer> known = new LinkedHashMap<>();
        for (Attribute attribute : varying) {
            if (stated.wrong().containsKey(attribute)) {
                faults.report(
                        "`" + stated.wrong().get(attribute) + "`: " + name(attribute) + " has no such value here");
            } else if (stated.of(attribute).isPresent()) {
                known.put(attribute, stated.of(attribute).get());
            } else if (!isOfRecord(attribute) || !attribute.domain().isYesNo()) {
                open.add(attribute);
            }
        }
        this.fixed = Values.of(known);
    }

    /** Whether these together are more ways than are tried. */
    static boolean areTooMany(Circumstances... all) {
        long ways = 1;
        for (Circumstances some : all) {
            for (Attribute attribute : some.open) {
                ways = Math.min(ways * attribute.domain().size(), Integer.MAX_VALUE);
            }
        }
        return ways > MOST;
    }

    Stream<Values> all() {
        Stream<Values> all = Stream.of(fixed);
        for (Attribute attribute : open) {
            all = all.flatMap(values -> Stream.iterate(
                            0, value -> value < attribute.domain().size(), it -> it + 1)
                    .map(value -> values.with(attribute, value)));
        }
        return all;
    }

    /** The names of what is left open. */
    List<String> names() {
        return open.stream().map(this::name).toList();
    }

    /** The fault where these leave too much open to be tried. */
    static String tooMany(List<String> names) {
        return "it may hang on `" + String.join("`, `", names) + "`: state some of them";
    }

    /** What these values take as so, of what is left open. */
    Map<Unknown, String> assumed(Values values) {
        Map<Unknown, String> assumed = new LinkedHashMap<>();
        for (Attribute attribute : open) {
            String name = name(attribute);
            int last = attribute.domain().size() - 1;
            assumed.put(
                    new Unknown(Unknown.Kind.FACT, name, statement(name, attribute, last)),
                    words(name, attribute, values.of(attribute)));
        }
        return assumed;
    }

    private static String words(String name, Attribute attribute, int value) {
        String word = attribute.domain().word(value);
        return attribute.domain().match(it -> name + "=" + word, it -> name + "=" + word, it -> name + " " + word);
    }

    /** As it is written in a question; a number of a range stands for all. */
    private static String statement(String name, Attribute attribute, int value) {
        String word = attribute.domain().word(value);
        return name + "=" + attribute.domain().match(it -> word, it -> word, it -> String.valueOf(it.least(value)));
    }

    /** The short name; where two that are left open share it, what they are of stands before it. */
    private String name(Attribute attribute) {
        boolean alone =
                open.stream().filter(it -> it.id().equals(attribute.id())).count() < 2;
        return prefix + (alone ? "" : qualifier(attribute) + ".") + attribute.id();
    }

    private static String qualifier(Attribute attribute) {
        String of = attribute instanceof Relation relation
                ? relation.entity()
                : attribute instanceof Fact fact && fact.of() == Fact.Of.RECORD
                        ? fact.entity()
                        : ((Fact) attribute).of().name();
        return of.toLowerCase(Locale.ROOT);
    }

    private static boolean isOfRecord(Attribute attribute) {
        return attribute instanceof Relation || attribute instanceof Fact fact && fact.of() == Fact.Of.RECORD;
    }
}
