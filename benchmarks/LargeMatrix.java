import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a matrix of any size, to try Permatrix with: {@code java benchmarks/LargeMatrix.java ROLES PERMISSIONS FOLDER}.
 * The same numbers give the same files. Most matrices repeat themselves; in this one every cell is drawn by chance, which
 * is the worst there can be.
 */
class LargeMatrix {

    private static final int MOST_ROLES = 2_000;
    private static final int ROWS_OF_A_TABLE = 1_000;

    private static final List<String> JOBS = List.of(
            "Sales agent", "Sales manager", "Support agent", "Support lead", "Auditor",
            "Accountant", "Contractor", "Trainee", "Team lead", "Administrator");
    private static final List<String> REGIONS =
            List.of("EMEA", "APAC", "Nordics", "Iberia", "LATAM", "DACH", "UK", "US East", "US West", "Japan");
    private static final List<String> VERBS = List.of(
            "View", "Create", "Edit", "Delete", "Export", "Approve", "Assign", "Archive", "Share", "Import");
    private static final List<String> AREAS = List.of(
            "Invoice", "Contact", "Deal", "Report", "Project", "Ticket", "Campaign", "Contract", "Shipment", "Budget");

    private final List<String> roles = new ArrayList<>();
    private final int permissions;
    private long state = 7;

    private LargeMatrix(int roles, int permissions) {
        for (int i = 0; i < roles; i++) {
            this.roles.add(JOBS.get(i % 10) + " " + REGIONS.get(i / 10 % 10) + " " + (i / 100 + 1));
        }
        this.permissions = permissions;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("usage: java LargeMatrix.java ROLES PERMISSIONS FOLDER");
            System.exit(2);
        }
        int roles = Integer.parseInt(arguments[0]);
        int permissions = Integer.parseInt(arguments[1]);
        if (roles < 1 || roles > MOST_ROLES || permissions < 1 || permissions > 10 * ROWS_OF_A_TABLE) {
            System.err.println("1 to 2,000 roles and 1 to 10,000 permissions");
            System.exit(2);
        }
        Path folder = Files.createDirectories(Path.of(arguments[2]));
        new LargeMatrix(roles, permissions).write(folder);
    }

    private void write(Path folder) throws IOException {
        StringBuilder matrix = new StringBuilder("matrix Large \"A large matrix\"\n  users hold exactly one role\n\n");
        matrix.append("role \"").append(roles.get(0)).append("\"\n  held by exactly 1 user\n");
        matrix.append("  first held by whoever created the account\n");
        for (String role : roles.subList(1, roles.size())) {
            matrix.append("role \"").append(role).append("\"\n");
        }
        matrix.append("\nlegend\n  yes means allow\n  no means deny\n  \"on request\" means on request from \"")
                .append(roles.get(0))
                .append("\"\n  own means allow only when owner\n  open means undecided\n\n");
        for (int table = 0; table * ROWS_OF_A_TABLE < permissions; table++) {
            String area = AREAS.get(table);
            String file = area.toLowerCase() + ".csv";
            matrix.append("entity ").append(area).append("\nrelation owner of ").append(area).append('\n');
            matrix.append("table \"").append(area).append("s\" on ").append(area);
            matrix.append(" from \"").append(file).append("\"\n\n");
            int rows = Math.min(ROWS_OF_A_TABLE, permissions - table * ROWS_OF_A_TABLE);
            Files.writeString(folder.resolve(file), rows(area, rows));
        }
        Files.writeString(folder.resolve("large.matrix"), matrix);
    }

    private String rows(String area, int rows) {
        StringBuilder text = new StringBuilder("Permission");
        roles.forEach(role -> text.append(',').append(role));
        for (int row = 0; row < rows; row++) {
            String verb = VERBS.get(row % 10);
            text.append('\n').append(verb).append(' ').append(area.toLowerCase()).append(' ').append(row / 10 + 1);
            for (int role = 0; role < roles.size(); role++) {
                text.append(',').append(cell(verb));
            }
        }
        return text.append('\n').toString();
    }

    /** Two verbs of ten can be requested: no Java type holds more grants than 2,000. */
    private String cell(String verb) {
        int chance = next();
        boolean requested = verb.equals("Export") || verb.equals("Approve");
        if (chance < 2) {
            return "open";
        }
        return chance < 450 ? "no" : chance < 800 ? "yes" : chance < 870 ? "own" : requested ? "on request" : "no";
    }

    /** From 0 to 999. */
    private int next() {
        state = state * 6364136223846793005L + 1442695040888963407L;
        return (int) ((state >>> 33) % 1_000);
    }
}
