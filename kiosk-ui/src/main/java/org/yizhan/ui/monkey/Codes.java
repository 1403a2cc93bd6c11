package org.yizhan.ui.monkey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.yizhan.contract.Ids;
import org.yizhan.contract.queue.Queue;
import org.yizhan.ui.frame.Screen;

/// What is held before the reader: member cards, receipts and tickets that are good, such that are not, and rubbish.
final class Codes {
    private static final int REMEMBERED = 40;
    private static final int LONGEST = 600;

    private final List<String> good;
    private final List<String> seen = new ArrayList<>();

    /// @param good  texts of member cards and receipts that this center knows
    Codes(List<String> good) {
        this.good = List.copyOf(good);
    }

    /// Keeps the code of the paper that a screen stands for.
    void see(Screen screen) {
        switch (screen) {
            case Screen.Filed(var receipt) -> remember(receipt.qrText());
            case Screen.TicketShown(UUID id, var ticket) -> remember(Queue.QR + id);
            default -> {}
        }
    }

    private void remember(String code) {
        if (!seen.contains(code)) {
            seen.add(code);
        }
        if (seen.size() > REMEMBERED) {
            seen.removeFirst();
        }
    }

    List<String> all() {
        var all = new ArrayList<>(good);
        all.addAll(seen);
        return all;
    }

    String any(Random random) {
        List<String> known = all();
        return switch (random.nextInt(8)) {
            case 0 -> altered(one(known, random), random);
            case 1 -> Queue.QR + Ids.next();
            case 2 -> rubbish(random);
            default -> one(known, random);
        };
    }

    /// One that this center knows.
    String known(Random random) {
        return one(all(), random);
    }

    private static String one(List<String> codes, Random random) {
        return codes.isEmpty() ? "SC1:" : codes.get(random.nextInt(codes.size()));
    }

    private static String altered(String code, Random random) {
        int at = random.nextInt(code.length());
        return code.substring(0, at) + (char) random.nextInt('0', '9' + 1) + code.substring(at + 1);
    }

    private static String rubbish(Random random) {
        int length = random.nextInt(10) == 0 ? LONGEST : random.nextInt(1, 40);
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) random.nextInt(' ', '~' + 1));
        }
        return text.toString();
    }
}
