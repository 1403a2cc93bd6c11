let isHeld = () => false;

/** What somebody wrote on this page is nowhere else while isHeld(): whoever goes to another page is asked first. */
export function holdPage(held) {
  isHeld = held;
  window.addEventListener("beforeunload", (event) => {
    if (isHeld()) {
      event.preventDefault();
      event.returnValue = "";
    }
  });
}

/** Whether the page would lose something if it were read anew. */
export const isPageHeld = () => isHeld();
