package org.yizhan.core.devices;

/// Rows of dots, 8 to a byte, the highest bit leftmost, 1 is black.
record Bitmap(int bytesPerRow, int rows, byte[] dots) {
    Bitmap {
        if (dots.length != bytesPerRow * rows) {
            throw new IllegalArgumentException("a bitmap has bytesPerRow × rows bytes");
        }
    }
}
