package org.yizhan.ui.tour;

import java.util.Map;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/// Types what codes are made of on a US keyboard, which is what USB scanners pretend to be.
final class UsKeys {
    private static final Map<Character, KeyCode> PLAIN = Map.of(
            ' ', KeyCode.SPACE, '-', KeyCode.MINUS, '.', KeyCode.PERIOD, '/', KeyCode.SLASH, '=', KeyCode.EQUALS);
    private static final Map<Character, KeyCode> SHIFTED = Map.of(
            ':', KeyCode.SEMICOLON,
            '$', KeyCode.DIGIT4,
            '%', KeyCode.DIGIT5,
            '*', KeyCode.DIGIT8,
            '+', KeyCode.EQUALS,
            '_', KeyCode.MINUS);

    private UsKeys() {}

    static void type(Robot robot, String text) {
        for (int i = 0; i < text.length(); i++) {
            type(robot, text.charAt(i));
        }
        robot.keyType(KeyCode.ENTER);
    }

    private static void type(Robot robot, char character) {
        KeyCode shifted = SHIFTED.get(character);
        KeyCode plain = PLAIN.get(character);
        if (shifted != null) {
            withShift(robot, shifted);
        } else if (plain != null) {
            robot.keyType(plain);
        } else if (Character.isUpperCase(character)) {
            withShift(robot, KeyCode.valueOf(String.valueOf(character)));
        } else if (Character.isDigit(character)) {
            robot.keyType(KeyCode.valueOf("DIGIT" + character));
        } else {
            robot.keyType(KeyCode.valueOf(String.valueOf(Character.toUpperCase(character))));
        }
    }

    private static void withShift(Robot robot, KeyCode key) {
        robot.keyPress(KeyCode.SHIFT);
        robot.keyType(key);
        robot.keyRelease(KeyCode.SHIFT);
    }
}
