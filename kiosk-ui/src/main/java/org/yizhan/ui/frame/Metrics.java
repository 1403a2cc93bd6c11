package org.yizhan.ui.frame;

/// A panel's size, so that screens are laid out in millimetres whatever its pixels are.
///
/// @param inches  the visible diagonal
/// @param width   pixels across
/// @param height  pixels down
public record Metrics(double inches, int width, int height) {
    private static final double MM_PER_INCH = 25.4;
    /// The root's em: the smallest size that text may have.
    private static final double BODY_MM = 8;
    /// What a seated person reaches: 55 % of a 32″ panel in portrait.
    private static final double REACH_MM = 390;

    public Metrics {
        if (!(inches >= 5 && inches <= 200) || width < 320 || height < 320) {
            throw new IllegalArgumentException("no panel: " + inches + " inches, " + width + "x" + height);
        }
    }

    /// @param pixels  `1080x1920`
    public static Metrics of(double inches, String pixels) {
        String[] sides = pixels.split("x", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException("panel pixels are given as 1080x1920, not " + pixels);
        }
        return new Metrics(inches, Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
    }

    public double pixelsPerMm() {
        return Math.hypot(width, height) / (inches * MM_PER_INCH);
    }

    public double px(double mm) {
        return mm * pixelsPerMm();
    }

    public double em() {
        return px(BODY_MM);
    }

    public boolean portrait() {
        return height >= width;
    }

    /// How far up the panel a seated person reaches, in pixels from its lower edge; never more than the panel.
    public double reach() {
        return Math.min(height, px(REACH_MM));
    }
}
