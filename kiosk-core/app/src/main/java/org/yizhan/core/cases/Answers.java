package org.yizhan.core.cases;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.yizhan.contract.Problem.Violation;
import org.yizhan.contract.catalogue.Catalogue;
import org.yizhan.contract.files.Files;
import org.yizhan.core.web.Refused;

/// Holds the answers of an application to the questions of its item.
final class Answers {
    private Answers() {}

    /// The answers that were given, without the blank ones.
    ///
    /// @param noted  questions answered by a voice note or a photo: where words are asked for, that will do
    /// @throws RuntimeException  400, naming `answers.<question id>`
    static Map<String, String> of(Catalogue.Item item, Map<String, String> given, Set<String> noted) {
        Map<String, String> answers = new TreeMap<>();
        given.forEach((question, answer) -> {
            if (item.questions().stream().noneMatch(asked -> asked.id().equals(question))) {
                throw refused(question, Violation.UNKNOWN, "is no question of this item");
            }
            if (!answer.isBlank()) {
                answers.put(question, answer.strip());
            }
        });
        noted.forEach(question -> checkNote(item, question));
        item.questions().stream()
                .filter(question -> !noted.contains(question.id()) || answers.containsKey(question.id()))
                .forEach(question -> check(question, answers.get(question.id())));
        return answers;
    }

    private static void checkNote(Catalogue.Item item, String noted) {
        boolean asksForWords = item.questions().stream()
                .anyMatch(question -> question.id().equals(noted) && question.kind() == Catalogue.Question.Kind.TEXT);
        if (!asksForWords && !noted.equals(Files.WHOLE)) {
            throw Refused.invalid("notes", Violation.UNKNOWN, "names a question that asks for no words");
        }
    }

    private static void check(Catalogue.Question question, @org.jspecify.annotations.Nullable String answer) {
        if (answer == null) {
            if (question.required()) {
                throw refused(question.id(), Violation.REQUIRED, "must be answered");
            }
            return;
        }
        switch (question.kind()) {
            case CHOICE ->
                require(
                        question.choices().stream()
                                .anyMatch(choice -> choice.id().equals(answer)),
                        question,
                        Violation.UNKNOWN,
                        "is not one of the choices");
            case DIGITS -> {
                require(
                        answer.chars().allMatch(Answers::isDigit),
                        question,
                        Violation.MALFORMED,
                        "must be digits only");
                requireLength(question, answer);
            }
            case TEXT -> {
                require(!Text.hasControls(answer), question, Violation.MALFORMED, "must not have control characters");
                requireLength(question, answer);
            }
        }
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    private static void requireLength(Catalogue.Question question, String answer) {
        require(
                answer.codePointCount(0, answer.length()) <= question.maxLength(),
                question,
                Violation.TOO_LONG,
                "has at most " + question.maxLength() + " characters");
    }

    private static void require(boolean holds, Catalogue.Question question, String code, String otherwise) {
        if (!holds) {
            throw refused(question.id(), code, otherwise);
        }
    }

    private static RuntimeException refused(String question, String code, String message) {
        return Refused.invalid("answers." + question, code, message);
    }
}
