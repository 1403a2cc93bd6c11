package org.yizhan.house.run;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yizhan.house.place.Built;
import org.yizhan.house.place.Ports;
import org.yizhan.house.place.Refusal;

/// What may stand behind `./yizhan run`.
record Options(boolean window, int port, Path data, int kiosks, Panel panel) {
    static Options parse(List<String> arguments, Path root) {
        var options = new Options(true, Ports.DEFAULT_BASE, root.resolve(".yizhan"), 1, Panel.PORTRAIT_27);
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String option = rest.next();
            options = switch (option) {
                case "--no-ui" -> new Options(false, options.port, options.data, options.kiosks, options.panel);
                case "--port" ->
                    new Options(options.window, number(option, rest), options.data, options.kiosks, options.panel);
                case "--data" ->
                    new Options(
                            options.window, options.port, Path.of(value(option, rest)), options.kiosks, options.panel);
                case "--kiosks" ->
                    new Options(options.window, options.port, options.data, number(option, rest), options.panel);
                case "--panel" ->
                    new Options(
                            options.window,
                            options.port,
                            options.data,
                            options.kiosks,
                            Panel.parse(value(option, rest)));
                default -> throw new Refusal(Refusal.USAGE, "run does not know " + option + "; see ./yizhan help");
            };
        }
        if (options.kiosks < 1 || options.kiosks > 9) {
            throw new Refusal(Refusal.USAGE, "--kiosks takes a number from 1 to 9");
        }
        return options;
    }

    /// @param display  the desktop's X display, if there is one
    Plan plan(Built built, @Nullable String display) {
        return Plan.of(data, new Ports(port), built)
                .withDesktop(display == null || display.isBlank() ? null : display)
                .withPanel(panel)
                .withEnrolled(kiosks)
                .withKiosks(window ? kiosks : 0);
    }

    private static String value(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new Refusal(Refusal.USAGE, option + " needs a value");
        }
        return rest.next();
    }

    private static int number(String option, Iterator<String> rest) {
        try {
            return Integer.parseInt(value(option, rest));
        } catch (NumberFormatException e) {
            throw new Refusal(Refusal.USAGE, option + " takes a number");
        }
    }
}
