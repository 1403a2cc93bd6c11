package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Screen;

/// What would answer a screen that wants something, as the ids to touch one after the other, or with a dash at the end
/// any that begins so; one that is not there is passed over. Without this a monkey would never hand anything in, nor
/// get by a PIN.
final class Forms {
    private static final List<String> SYLLABLES = List.of("wang", "li", "zhang", "xiu", "ying", "jian", "guo", "mei");

    /// Of so many who begin to answer a question, one goes to the desk instead.
    private static final int DESK = 80;

    private static final List<List<String>> INSTEAD_OF_WORDS = List.of(List.of("speak"), List.of("photo"));
    private static final List<List<String>> REVIEWING = List.of(
            List.of("submit"),
            List.of("submit"),
            List.of("to-desk"),
            List.of("review-speak"),
            List.of("page-after", "review-speak"),
            List.of("page-after", "review-photo"));
    private static final List<List<String>> AT_THE_DEVICES = List.of(
            List.of("act-PANEL"),
            List.of("page-after", "act-PANEL"),
            List.of("act-PRINT"),
            List.of("page-after", "act-RESTART", "act-RESTART"),
            List.of("leave"));
    private static final List<List<String>> AT_THE_PANEL =
            List.of(List.of("sold-", "save"), List.of("larger", "smaller", "save"), List.of("dock-home"));

    /// An identity number.
    private static final int LONGEST = 18;

    private final Random random;
    private final Codes codes;
    private final Keyring keys;

    Forms(Random random, Codes codes, Keyring keys) {
        this.random = random;
        this.codes = codes;
        this.keys = keys;
    }

    List<String> plan(Screen screen) {
        return switch (screen) {
            case Screen.Apply apply ->
                random.nextInt(DESK) == 0
                        ? List.of("to-desk")
                        : answer(Asks.of(apply.item()).get(apply.step()));
            case Screen.Review review -> one(REVIEWING);
            case Screen.VoiceNote note -> List.of("speak", "enough", "keep");
            case Screen.PhotoNote note -> List.of("take", "keep");
            case Screen.LeavePhone asked ->
                random.nextBoolean() ? typed("139" + Digits.any(random, 8), "with-phone") : List.of("without-phone");
            case Screen.AskCode asked -> typed(code(), "find");
            case Screen.Home home -> random.nextBoolean() ? List.of("tile-services") : List.of();
            case Screen.Groups groups -> List.of("group-");
            case Screen.Items items -> List.of("item-");
            case Screen.Guide guide -> List.of("guide-apply");
            case Screen.StaffPin asked -> keysOf(keys.any(random));
            case Screen.StaffDevice device -> one(AT_THE_DEVICES);
            case Screen.StaffPanel panel -> one(AT_THE_PANEL);
            default -> List.of();
        };
    }

    private List<String> one(List<List<String>> ways) {
        return ways.get(random.nextInt(ways.size()));
    }

    private List<String> answer(Ask ask) {
        return switch (ask.kind()) {
            case NAME -> words();
            case TEXT -> random.nextBoolean() ? words() : one(INSTEAD_OF_WORDS);
            case PHONE -> typed("139" + Digits.any(random, 8), "next");
            case ID_NUMBER -> typed(identity(), "next");
            case DIGITS -> typed(Digits.any(random, Math.min(8, ask.maxLength())), "next");
            case CHOICE -> List.of("choice-");
            case CONSENT -> List.of("agree");
        };
    }

    private List<String> words() {
        var plan = new ArrayList<String>(List.of("keys-PINYIN"));
        for (int i = 0; i < 3; i++) {
            String syllable = SYLLABLES.get(random.nextInt(SYLLABLES.size()));
            syllable.chars().forEach(letter -> plan.add("key-" + (char) letter));
            plan.add("candidate-0");
        }
        plan.add("next");
        return plan;
    }

    /// What somebody typed there before is taken back first, if it comes to mind.
    private List<String> typed(String text, String then) {
        var plan = new ArrayList<String>();
        if (random.nextBoolean()) {
            plan.addAll(Collections.nCopies(LONGEST, "key-delete"));
        }
        plan.addAll(keysOf(text));
        plan.add(then);
        return plan;
    }

    private static List<String> keysOf(String text) {
        return text.chars().mapToObj(key -> "key-" + (char) key).toList();
    }

    private String code() {
        List<String> receipts =
                codes.all().stream().filter(code -> code.startsWith("YZ1:")).toList();
        if (receipts.isEmpty()) {
            return Digits.any(random, 8);
        }
        String receipt = receipts.get(random.nextInt(receipts.size()));
        return receipt.substring(receipt.lastIndexOf(':') + 1);
    }

    /// Of an area that is nobody's, with the right check digit (GB 11643).
    private String identity() {
        String number = "330799" + random.nextInt(1940, 2000) + "10" + random.nextInt(10, 29) + Digits.any(random, 3);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return number + "10X98765432".charAt(sum % 11);
    }
}
