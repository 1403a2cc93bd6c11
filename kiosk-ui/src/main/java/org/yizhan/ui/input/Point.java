package org.yizhan.ui.input;

/// Where a finger was, in any unit; y grows downwards.
public record Point(double x, double y) {}
