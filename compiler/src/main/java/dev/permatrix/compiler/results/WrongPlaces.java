package dev.permatrix.compiler.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the message of a failed test tells of where it was wrong. Its first line names places, each two words with a stroke
 * between, as in {@code contact.export: 14 wrong answers in 3/USER 4/FOCUSED_USER.}: of permissions the column and the roles of
 * whoever was answered wrongly, of changes the numbers of actor and target among those whom the test knows.
 *
 * @param places none where the message names none, or not all that it began to name: then the test may be wrong anywhere
 * @param situations of a permission, where they are told
 */
public record WrongPlaces(List<Place> places, Optional<WrongSituations> situations) {

    /** What stands between the number of wrong answers and the places. */
    public static final String IN = " wrong answers in ";

    /** What stands between the words of a place. */
    public static final String STROKE = "/";

    private static final WrongPlaces ANYWHERE = new WrongPlaces(List.of(), Optional.empty());
    private static final Pattern FIRST = Pattern.compile("[^\\s:]+: (\\d{1,9})" + Pattern.quote(IN));
    private static final Pattern PLACE =
            Pattern.compile("(\\d{1,9})/([\\p{javaJavaIdentifierPart}+]+)(?: (?=\\d)|\\.(?=\\s|$))");

    /** One place: its two words. */
    public record Place(int first, String second) {

        /** Whether it is about somebody with no role. */
        boolean isNobody() {
            return second.equals("nobody");
        }

        /** Of permissions the names of the roles. */
        List<String> names() {
            return List.of(second.split("\\+"));
        }
    }

    public WrongPlaces {
        places = List.copyOf(places);
    }

    /** Only what is told to its end counts. */
    static WrongPlaces of(String message) {
        Matcher first = FIRST.matcher(message);
        if (!first.lookingAt()) {
            return ANYWHERE;
        }
        List<Place> places = new ArrayList<>();
        Matcher place = PLACE.matcher(message).region(first.end(), message.length());
        while (place.lookingAt()) {
            places.add(new Place(Integer.parseInt(place.group(1)), place.group(2)));
            if (place.group().endsWith(".")) {
                int answers = Integer.parseInt(first.group(1));
                return new WrongPlaces(
                        places, WrongSituations.of(message, place.end()).filter(it -> it.fits(answers)));
            }
            place.region(place.end(), message.length());
        }
        return ANYWHERE;
    }
}
