/** 1 号自助机 for kiosk-1, kiosk 1 in English; another name as the center gave it. */
export function kioskName(name, language = "zh-CN") {
  const kiosk = /^kiosk-(\d+)$/.exec(name);
  if (kiosk === null) {
    return name;
  }
  return language === "en" ? `kiosk ${kiosk[1]}` : `${kiosk[1]} 号自助机`;
}
