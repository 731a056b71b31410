package dev.permatrix.compiler.html;

import java.util.ArrayList;
import java.util.List;

/** Small numbers that mostly repeat, in few signs: {@code 1*3 2 1*996} is three times 1, one 2, then 1 to the end. */
final class Runs {

    private Runs() {}

    static String of(List<Integer> numbers) {
        List<String> runs = new ArrayList<>();
        int first = 0;
        for (int i = 1; i <= numbers.size(); i++) {
            if (i == numbers.size() || !numbers.get(i).equals(numbers.get(first))) {
                runs.add(i - first == 1 ? numbers.get(first).toString() : numbers.get(first) + "*" + (i - first));
                first = i;
            }
        }
        return String.join(" ", runs);
    }
}
