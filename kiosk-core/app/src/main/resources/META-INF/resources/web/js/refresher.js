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
