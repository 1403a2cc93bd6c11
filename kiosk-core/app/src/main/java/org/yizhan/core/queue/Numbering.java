package org.yizhan.core.queue;

/// How a line's serials become numbers. A range that is used up goes on with one digit more, so no two serials have
/// the same number and nobody is sent away: after A999 comes A1000.
record Numbering(int first, int last) {
    /// The number of the n-th ticket of a day, counted from 1.
    String number(String prefix, int serial) {
        int digits = Integer.toString(last).length();
        int size = Math.max(1, last - first + 1);
        long value = serial <= size ? (long) first + serial - 1 : powerOfTen(digits) + serial - size - 1;
        return prefix + ("%0" + digits + "d").formatted(value);
    }

    private static long powerOfTen(int digits) {
        return Long.parseLong("1" + "0".repeat(digits));
    }
}
