package org.yizhan.ui.parts;

import javafx.scene.Node;

/// A screen drawn: its content, and the line under the center's name.
public record View(String crumb, Node node) {}
