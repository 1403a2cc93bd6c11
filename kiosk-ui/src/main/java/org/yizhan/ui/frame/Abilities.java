package org.yizhan.ui.frame;

/// What can be given here instead of words.
///
/// @param voice  there is a microphone
/// @param photo  there is a camera
public record Abilities(boolean voice, boolean photo) {}
