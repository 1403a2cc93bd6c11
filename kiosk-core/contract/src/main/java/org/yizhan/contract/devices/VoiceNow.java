package org.yizhan.contract.devices;

/// `GET /api/devices/voice/now`: how a kiosk that begins to speak at this moment is to sound.
///
/// @param readsAloud  whether screens are read aloud here
/// @param pack        the voice's name, a directory of `voices/`
/// @param volume      0 to 100, less in the quiet hours
public record VoiceNow(boolean readsAloud, String pack, int volume) {}
