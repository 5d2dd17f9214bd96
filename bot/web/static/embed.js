// One line on a council's page: <script src="https://.../embed.js" data-council="key" defer></script>
// A button that opens the chat in a dialog. No request to anybody else, no cookie before use, nothing stored.
(() => {
  "use strict";
  const me = document.currentScript;
  const set = me.dataset;
  const origin = new URL(me.src).origin;
  const welsh = set.language === "cy";
  const label = set.label || (welsh ? "Help i gael gwaith" : "Find help into work");
  const side = set.position === "left" ? "left" : "right";
  const colour = /^#[0-9a-f]{6}$/i.test(set.colour || "") ? set.colour : "#12504c";

  // Dark words on a colour too light for white ones: 4.5 to 1, as WCAG 2.2 reckons it.
  const light = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    .reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at], 0);
  const ink = 1.05 / (light + 0.05) >= 4.5 ? "#ffffff" : "#10110f";

  // Styles are set on elements, not written in the page, so that a strict policy allows them.
  const make = (name, rules) => {
    const element = document.createElement(name);
    Object.assign(element.style, rules);
    return element;
  };
  const button = (text, rules) => {
    const made = make("button", {
      position: "fixed", zIndex: "2147483000", margin: "0", border: `2px solid ${ink}`, background: colour, color: ink,
      cursor: "pointer", ...rules,
    });
    made.type = "button";
    made.textContent = text;
    return made;
  };

  const open = button(label, {
    bottom: "16px", [side]: "16px", maxWidth: "calc(100vw - 32px)", minHeight: "48px", padding: "10px 20px",
    borderRadius: "26px", font: "600 17px/1.3 system-ui, sans-serif", boxShadow: "0 2px 10px rgba(0, 0, 0, .3)",
  });
  open.setAttribute("aria-haspopup", "dialog");

  const dialog = make("dialog", {
    position: "fixed", inset: side === "left" ? "auto auto 8px 8px" : "auto 8px 8px auto", margin: "0", padding: "0",
    border: "2px solid #16211f", borderRadius: "14px", width: "min(440px, calc(100vw - 16px))",
    height: "min(760px, calc(100vh - 16px))", maxWidth: "none", maxHeight: "none", overflow: "hidden",
    background: "#ffffff",
  });
  dialog.setAttribute("aria-label", label);

  const close = button("\u00d7", {
    position: "absolute", top: "8px", right: "8px", zIndex: "1", width: "44px", height: "44px", padding: "0",
    borderRadius: "22px", font: "700 22px/1 system-ui, sans-serif",
  });
  close.setAttribute("aria-label", welsh ? "Cau" : "Close the chat");
  dialog.append(close);

  const address = () => {
    const query = new URLSearchParams({ embed: "1" });
    if (set.council) query.set("council", set.council);
    if (welsh) query.set("language", "cy");
    return `${origin}/chat?${query}`;
  };

  const show = () => {
    if (!dialog.showModal) { window.location.assign(address().replace("embed=1&", "").replace("embed=1", "")); return; }
    if (!dialog.querySelector("iframe")) {
      const frame = make("iframe", { width: "100%", height: "100%", border: "0", display: "block" });
      frame.src = address();
      frame.title = label;
      frame.allow = "clipboard-write"; // to copy a code for an adviser
      dialog.append(frame);
    }
    dialog.showModal();
  };

  open.addEventListener("click", show);
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => open.focus());
  window.addEventListener("message", (event) => {
    if (event.origin === origin && event.data === "waymark:close") dialog.close();
  });
  document.body.append(open, dialog);
  if (set.open === "true") show();
})();
