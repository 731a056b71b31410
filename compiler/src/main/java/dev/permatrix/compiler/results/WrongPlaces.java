package dev.permatrix.compiler.results;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The places that the message of a failed test names in its first line, each two words with a stroke between, as in {@code
 * contact.export: 14 wrong answers in 3/USER 4/FOCUSED_USER}: of permissions the column and the roles of whoever was
 * answered wrongly, of changes the numbers of actor and target among those whom the test knows.
 */
public record WrongPlaces(List<Place> places) {

    /** What stands between the number of wrong answers and the places. */
    public static final String IN = " wrong answers in ";

    /** What stands between the words of a place. */
    public static final String STROKE = "/";

    private static final Pattern FIRST = Pattern.compile("[^\\s:]+: \\d+" + Pattern.quote(IN));
    private static final Pattern PLACE = Pattern.compile("(\\d+)/([\\p{javaJavaIdentifierPart}+]+)(?: (?=\\d)|\\s|$)");

    /** One place: its two words. */
    public record Place(int first, String second) {}

    public WrongPlaces {
        places = List.copyOf(places);
    }

    /** None where the message names none: then the test failed in some other way. */
    static WrongPlaces of(String message) {
        List<Place> places = new ArrayList<>();
        Matcher first = FIRST.matcher(message);
        if (first.lookingAt()) {
            Matcher place = PLACE.matcher(message).region(first.end(), message.length());
            while (place.lookingAt()) {
                places.add(new Place(number(place.group(1)), place.group(2)));
                if (!place.group().endsWith(" ")) {
                    break;
                }
                place.region(place.end(), message.length());
            }
        }
        return new WrongPlaces(places);
    }

    /** More digits than a number has name no place. */
    private static int number(String digits) {
        return digits.length() > 9 ? -1 : Integer.parseInt(digits);
    }
}
