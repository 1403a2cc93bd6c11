package org.yizhan.ui.voice;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How loud samples are.
final class Volume {
    private static final int LOUDEST = 100;

    private Volume() {}

    /// @param percent  100 leaves them as they are recorded
    static byte[] at(int percent, byte[] samples) {
        if (percent >= LOUDEST) {
            return samples;
        }
        var loud = ByteBuffer.wrap(samples).order(ByteOrder.LITTLE_ENDIAN);
        var softer = ByteBuffer.allocate(samples.length).order(ByteOrder.LITTLE_ENDIAN);
        while (loud.hasRemaining()) {
            softer.putShort((short) (loud.getShort() * percent / LOUDEST));
        }
        return softer.array();
    }
}
