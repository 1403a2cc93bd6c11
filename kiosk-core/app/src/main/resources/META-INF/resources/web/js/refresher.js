/** Wraps a reading so that whatever asks for it within a moment is served by one, at the moment's end. */
export function gathered(reading, millis) {
  let timer = 0;
  return () => {
    if (timer === 0) {
      timer = setTimeout(() => {
        timer = 0;
        reading();
      }, millis);
    }
  };
}

/** Wraps a reading so that it runs once at a time; what asks meanwhile is served by one further run. */
export function refresher(reading) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) {
      return;
    }
    running = true;
    while (again) {
      again = false;
      await reading();
    }
    running = false;
  };
}
