// Puts a code on the clipboard. Where a browser does not allow that, the code is selected, ready for a key to copy.
import { announce } from "./page.js";

const copy = async (button) => {
  const letters = button.parentElement.querySelector(".letters");
  try {
    await navigator.clipboard.writeText(letters.textContent.trim());
    announce([button.dataset.copied]);
    button.textContent = button.dataset.copied;
  } catch {
    window.getSelection().selectAllChildren(letters);
  }
};

document.body.classList.toggle("can-copy", Boolean(navigator.clipboard));
document.addEventListener("click", (event) => {
  const button = event.target.closest(".copy");
  if (button) copy(button);
});
