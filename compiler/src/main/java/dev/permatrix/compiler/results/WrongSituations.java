package dev.permatrix.compiler.results;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The situations that the message of a failed test names in its second line, by the answer that was given there: {@code of 96
 * situations: no in 1-6,10; yes in 8.} A situation with two answers is asked in two ways, and both were wrong.
 *
 * @param of how many the test asks
 * @param numbers from 1, rising; of each answer one or more
 */
public record WrongSituations(int of, Map<GivenAnswer, BitSet> numbers) {

    /** What stands before how many there are. */
    public static final String OF = "of ";

    /** What stands behind it. */
    public static final String SITUATIONS = " situations: ";

    /** What stands between an answer and its numbers. */
    public static final String IN = " in ";

    /** What stands between answers. */
    public static final String NEXT = "; ";

    /** More runs of numbers than these are not told. */
    public static final int MOST_RUNS = 2_000;

    private static final Pattern COUNT = Pattern.compile("\\s+" + OF + "(\\d{1,9})" + SITUATIONS);
    private static final Pattern ANSWER = Pattern.compile("([a-z-]+)" + IN);
    private static final Pattern RUN = Pattern.compile("([1-9]\\d{0,8})(?:-([1-9]\\d{0,8}))?([,;.])");

    /** Empty where they aren't told in full, or not as {@code WrongAnswers} of the suites writes them. */
    static Optional<WrongSituations> of(String message, int from) {
        Matcher count = COUNT.matcher(message).region(from, message.length());
        if (!count.lookingAt()) {
            return Optional.empty();
        }
        WrongSituations told = new WrongSituations(Integer.parseInt(count.group(1)), new EnumMap<>(GivenAnswer.class));
        return told.read(message, count.end()) ? Optional.of(told) : Optional.empty();
    }

    private boolean read(String message, int from) {
        int place = from;
        while (true) {
            Matcher answer = ANSWER.matcher(message).region(place, message.length());
            Optional<GivenAnswer> given = answer.lookingAt() ? GivenAnswer.of(answer.group(1)) : Optional.empty();
            BitSet found = new BitSet();
            if (given.isEmpty() || numbers.putIfAbsent(given.get(), found) != null) {
                return false;
            }
            place = runs(message, answer.end(), found);
            if (place < 0) {
                return false;
            }
            if (message.charAt(place - 1) == '.') {
                return place == message.length() || Character.isWhitespace(message.charAt(place));
            }
            if (!message.startsWith(NEXT, place - 1)) {
                return false;
            }
            place += NEXT.length() - 1;
        }
    }

    /** Where the runs of one answer end, behind their last sign; -1 where they are none, or don't rise. */
    private int runs(String message, int from, BitSet found) {
        Matcher run = RUN.matcher(message).region(from, message.length());
        int least = 1;
        while (run.lookingAt()) {
            int first = Integer.parseInt(run.group(1));
            int last = run.group(2) == null ? first : Integer.parseInt(run.group(2));
            boolean rises = first >= least && (run.group(2) == null || last > first);
            if (!rises || last > of) {
                return -1;
            }
            found.set(first, last + 1);
            least = last + 2;
            if (!run.group(3).equals(",")) {
                return run.end();
            }
            run.region(run.end(), message.length());
        }
        return -1;
    }

    /** How many situations are named, and how many answers: a situation is asked in two ways at most. */
    boolean fits(int answers) {
        BitSet all = new BitSet();
        numbers.values().forEach(all::or);
        int named = numbers.values().stream().mapToInt(BitSet::cardinality).sum();
        return named <= answers && answers <= 2 * all.cardinality();
    }
}
