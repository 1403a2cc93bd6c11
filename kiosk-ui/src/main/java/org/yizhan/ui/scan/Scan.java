package org.yizhan.ui.scan;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yizhan.contract.bookings.Bookings;
import org.yizhan.contract.queue.Queue;

/// What a code is, by how it begins. Whether it is genuine is the core's to say.
public sealed interface Scan {
    /// A signed member card.
    record MemberCard(String text) implements Scan {}

    /// The receipt of a case.
    record CaseReceipt(String text) implements Scan {}

    record QueueTicket(UUID id) implements Scan {}

    /// The slip of an appointment.
    record Booking(String text) implements Scan {}

    /// Nothing of ours.
    record Unknown() implements Scan {}

    Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /// A ticket's page on the center's network, which slips carry where phones may see it.
    Pattern TICKET_PAGE = Pattern.compile("(?i)https://[0-9.]{7,15}:\\d{1,5}/t/(" + UUID_TEXT + ")");
    int LONGEST = 400;

    static Scan of(String text) {
        String code = upright(text.strip());
        if (code.length() > LONGEST) {
            return new Unknown();
        } else if (code.startsWith("SC1:")) {
            return new MemberCard(code);
        } else if (code.startsWith("YZ1:")) {
            return new CaseReceipt(code);
        } else if (code.startsWith(Queue.QR)
                && UUID_TEXT.matcher(code.substring(Queue.QR.length())).matches()) {
            return new QueueTicket(UUID.fromString(code.substring(Queue.QR.length())));
        } else if (code.startsWith(Bookings.QR)
                && UUID_TEXT.matcher(code.substring(Bookings.QR.length())).matches()) {
            return new Booking(code);
        }
        Matcher page = TICKET_PAGE.matcher(code);
        return page.matches() ? new QueueTicket(UUID.fromString(page.group(1))) : new Unknown();
    }

    /// Caps lock, which anybody may have pressed, turns what a scanner types upside down: `sc1:` for `SC1:`.
    private static String upright(String code) {
        if (!code.matches("(?s)(sc1|yz1|yzt|yzb):.*")) {
            return code;
        }
        var turned = new StringBuilder();
        code.chars()
                .map(character -> Character.isUpperCase(character)
                        ? Character.toLowerCase(character)
                        : Character.toUpperCase(character))
                .forEach(turned::appendCodePoint);
        return turned.toString();
    }
}
