// What the chat's scripts share: parts of the page, what is announced, and the look of a turn in passing.
// Nothing is put in storage, in the address or in the history.
export const embedded = document.body.classList.contains("embedded");
export const get = (id) => document.getElementById(id);
export const turns = () => [...get("log").children].filter((item) => !item.classList.contains("passing"));
export const begun = () => get("log").querySelector(".resident") !== null;
export const proof = () => new URLSearchParams(new FormData(get("keep")));
export const focus = (element) => element.focus({ preventScroll: true });

// Each line is a new node in a live region, so that one said twice is announced twice.
export const announce = (lines, language = "") => lines.forEach((line) => {
  const spoken = document.createElement("p");
  if (language) spoken.lang = language;
  spoken.textContent = line;
  get("announcer").append(spoken);
  window.setTimeout(() => spoken.remove(), 10000);
});

// Part of a page as the server has it now; whatever is not a page is a fault, named by its status.
export const fetchPart = async (address, body) => {
  const headers = { "X-Waymark": "fragment" };
  const signal = AbortSignal.timeout?.(30000);
  const answer = await fetch(address, { method: "POST", body, headers, signal });
  if (answer.redirected) { window.location.replace(answer.url); return null; }
  if (!answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(answer.status);
  return new DOMParser().parseFromString(await answer.text(), "text/html");
};

// A fresh part takes the old one's place; what is unfolded stays so.
export const replace = (id, page) => {
  const part = page.getElementById(id);
  part.open ||= get(id).open;
  get(id).replaceWith(document.adoptNode(part));
};
