package dev.permatrix.dsl.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** Answers that were worked out before, at most {@value #MOST}: then it starts anew. */
final class Remembered<K, V> {

    private static final int MOST = 4_096;

    private final Map<K, V> answers = new HashMap<>();

    V get(K key, Function<K, V> work) {
        V known = answers.get(key);
        if (known != null) {
            return known;
        }
        if (answers.size() >= MOST) {
            answers.clear();
        }
        V answer = work.apply(key);
        answers.put(key, answer);
        return answer;
    }
}
