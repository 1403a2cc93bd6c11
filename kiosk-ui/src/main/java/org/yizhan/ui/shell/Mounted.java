package org.yizhan.ui.shell;

import java.util.function.Function;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.parts.Look;
import org.yizhan.ui.parts.View;

/// A screen brought to life: its model, and how to draw it. Closing it forgets what it showed.
public record Mounted(Model model, Function<Look, View> draw) {}
