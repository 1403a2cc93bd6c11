package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.yizhan.ui.frame.Ask;
import org.yizhan.ui.frame.Asks;
import org.yizhan.ui.frame.Screen;

/// What would answer a form, as beginnings of the ids to touch one after the other; one that is not there is passed
/// over. Without this a monkey would never hand one in.
final class Forms {
    private static final List<String> SYLLABLES = List.of("wang", "li", "zhang", "xiu", "ying", "jian", "guo", "mei");

    /// An identity number.
    private static final int LONGEST = 18;

    private final Random random;
    private final Codes codes;

    Forms(Random random, Codes codes) {
        this.random = random;
        this.codes = codes;
    }

    List<String> plan(Screen screen) {
        return switch (screen) {
            case Screen.Apply apply -> answer(Asks.of(apply.item()).get(apply.step()));
            case Screen.Review review -> List.of("submit");
            case Screen.AskCode asked -> typed(code(), "find");
            case Screen.Guide guide -> List.of("guide-apply");
            default -> List.of();
        };
    }

    private List<String> answer(Ask ask) {
        return switch (ask.kind()) {
            case NAME, TEXT -> words();
            case PHONE -> typed("139" + digits(8), "next");
            case ID_NUMBER -> typed(identity(), "next");
            case DIGITS -> typed(digits(Math.min(8, ask.maxLength())), "next");
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
        text.chars().forEach(key -> plan.add("key-" + (char) key));
        plan.add(then);
        return plan;
    }

    private String code() {
        List<String> receipts =
                codes.all().stream().filter(code -> code.startsWith("YZ1:")).toList();
        if (receipts.isEmpty()) {
            return digits(8);
        }
        String receipt = receipts.get(random.nextInt(receipts.size()));
        return receipt.substring(receipt.lastIndexOf(':') + 1);
    }

    /// Of an area that is nobody's, with the right check digit (GB 11643).
    private String identity() {
        String number = "330799" + random.nextInt(1940, 2000) + "10" + random.nextInt(10, 29) + digits(3);
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            sum += (number.charAt(i) - '0') * ((1 << (17 - i)) % 11);
        }
        return number + "10X98765432".charAt(sum % 11);
    }

    private String digits(int count) {
        var digits = new StringBuilder();
        for (int i = 0; i < count; i++) {
            digits.append(random.nextInt(10));
        }
        return digits.toString();
    }
}
