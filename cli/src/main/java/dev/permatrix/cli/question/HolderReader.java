package dev.permatrix.cli.question;

import dev.permatrix.cli.name.Faults;
import dev.permatrix.cli.name.Vocabulary;
import dev.permatrix.dsl.model.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how many users hold a role, from words such as {@code Super admin=1}. */
final class HolderReader {

    private static final Pattern COUNT = Pattern.compile("(.*\\S)\\s*=\\s*(\\d{1,9})", Pattern.DOTALL);

    private final Vocabulary vocabulary;

    HolderReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Map<Role, Integer> read(List<String> holders, Faults faults) {
        Map<Role, Integer> counts = new LinkedHashMap<>();
        for (String holder : holders) {
            Matcher count = COUNT.matcher(holder.strip());
            if (count.matches()) {
                vocabulary
                        .role(count.group(1), faults)
                        .ifPresent(role -> put(counts, role, Integer.parseInt(count.group(2)), faults));
            } else {
                faults.report("`" + holder + "` is no number of holders: write Role=N, such as Administrator=2");
            }
        }
        return counts;
    }

    private static void put(Map<Role, Integer> counts, Role role, int count, Faults faults) {
        Integer before = counts.put(role, count);
        if (before != null && before != count) {
            faults.report("the holders of `" + role.label() + "` are given twice, as " + before + " and " + count
                    + ": leave out one of the two");
        }
    }
}
