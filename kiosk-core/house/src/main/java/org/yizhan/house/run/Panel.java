package org.yizhan.house.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yizhan.house.place.Refusal;

/// A kiosk's panel: its diagonal and its pixels. Everything on the screen is sized in millimetres from these.
public record Panel(String inches, int width, int height) {
    public static final Panel PORTRAIT_27 = new Panel("27", 1080, 1920);

    private static final Pattern FORM = Pattern.compile("(\\d{1,2}(?:\\.\\d)?):(\\d{3,4})x(\\d{3,4})");

    /// Reads `27:1080x1920`.
    public static Panel parse(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw new Refusal(Refusal.USAGE, "--panel takes INCHES:WIDTHxHEIGHT, such as 27:1080x1920");
        }
        return new Panel(parts.group(1), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    public String pixels() {
        return width + "x" + height;
    }
}
