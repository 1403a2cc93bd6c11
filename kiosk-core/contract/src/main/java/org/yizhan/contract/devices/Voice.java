package org.yizhan.contract.devices;

/// `GET /api/devices/voice`: what the center's one speaker has done since the core started.
///
/// @param played      calls that were spoken, those kept as a file for want of a sound card counted
/// @param tooLate     calls that were not spoken because more than a minute had gone by
/// @param kept        joined recordings in the `voice` folder
/// @param lastCursor  the last call's event, spoken or not
public record Voice(long played, long tooLate, int kept, long lastCursor) {}
