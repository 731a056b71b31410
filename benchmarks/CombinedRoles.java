import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a matrix whose users hold any of many roles, with rules for changes, to try Permatrix with: {@code java
 * benchmarks/CombinedRoles.java ROLES alike|each rules|promises FOLDER}. Under {@code alike} rules name the first three
 * roles and all of them together; under {@code each} every role has rules of its own, so that no two are alike.
 */
class CombinedRoles {

    private static final int MOST_ROLES = 200;

    private final List<String> roles;
    private final boolean each;
    private final boolean promises;

    private CombinedRoles(int roles, boolean each, boolean promises) {
        this.roles = IntStream.range(0, roles).mapToObj(i -> "Team" + (i + 1)).toList();
        this.each = each;
        this.promises = promises;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 4) {
            System.err.println("usage: java CombinedRoles.java ROLES alike|each rules|promises FOLDER");
            System.exit(2);
        }
        int roles = Integer.parseInt(arguments[0]);
        if (roles < 4 || roles > MOST_ROLES) {
            System.err.println("4 to " + MOST_ROLES + " roles");
            System.exit(2);
        }
        CombinedRoles matrix = new CombinedRoles(roles, arguments[1].equals("each"), arguments[2].equals("promises"));
        Path folder = Files.createDirectories(Path.of(arguments[3]));
        Files.writeString(folder.resolve("combined.matrix"), matrix.text());
    }

    private String text() {
        return "matrix Combined \"A matrix of roles that combine\"\n  users hold any roles\n\n"
                + "role " + String.join(", ", roles) + "\nfact locked of user \"is locked\"\n\n"
                + "legend\n  yes means allow\n  no means deny\n\n"
                + table()
                + "\nchanges \"People\"\n" + (each ? rulesOfEach() : rulesOfSome())
                + (promises ? promises() : "");
    }

    private String table() {
        String heads = roles.stream().map(it -> " | " + it).collect(Collectors.joining());
        String cells = IntStream.range(0, roles.size())
                .mapToObj(i -> i % 3 == 0 ? " | yes" : " | no")
                .collect(Collectors.joining());
        return "table \"Papers\"\n  | Permission" + heads + " |\n  | Read papers" + cells + " |\n  | Write papers"
                + cells.replace("no", "yes").replaceFirst("yes", "no") + " |\n";
    }

    private String rulesOfSome() {
        return "  Team1 may assign any role to anyone\n"
                + "  Team1 may unassign any role from anyone else\n"
                + "  Team2 may assign " + String.join(", ", roles.subList(3, roles.size())) + " to anyone else where not locked\n"
                + "  Team2 may never unassign Team1 from anyone\n"
                + "  anyone with write_papers may lock Team3\n"
                + "  Team1 may remove anyone else\n";
    }

    private String rulesOfEach() {
        return IntStream.range(1, roles.size())
                .mapToObj(i -> "  " + roles.get(i - 1) + " may assign " + roles.get(i) + " to anyone else where not locked\n"
                        + "  " + roles.get(i - 1) + " may unassign " + roles.get(i) + " from " + roles.get(i) + "\n"
                        + "  " + roles.get(i - 1) + " may remove " + roles.get(i) + "\n")
                .collect(Collectors.joining());
    }

    private String promises() {
        String last = roles.get(roles.size() - 1);
        String onlyCan = each
                ? "  only Team1 can assign Team2 to anyone\n"
                : "  only Team1 can unassign any role from anyone\n";
        return "\ninvariant \"Only the first team gives it\"\n" + onlyCan
                + "\ninvariant \"The last team never gets to the first\"\n  " + last + " can never become Team1\n"
                + "\ninvariant \"Nobody is of both\"\n  no one holds both Team1 and " + last + "\n"
                + "\ninvariant \"No role of its own can be deleted\"\n  no one can remove self\n";
    }
}
