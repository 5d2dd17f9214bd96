// One line on a council's page: <script src="https://.../embed.js" data-council="key" defer></script>
// A button that opens the chat in a dialog. No request to anybody else, no cookie before use, nothing stored.
(() => {
  "use strict";
  const me = document.currentScript;
  const set = me.dataset;
  const origin = new URL(me.src).origin;
  const welsh = set.language === "cy";
  const words = {
    open: set.label || (welsh ? "Help i gael gwaith" : "Find help into work"),
    close: welsh ? "Cau" : "Close the chat",
  };
  const left = set.position === "left";
  const colour = /^#[0-9a-f]{6}$/i.test(set.colour || "") ? set.colour : "#12504c";

  const style = (element, rules) => Object.assign(element.style, rules);

  const open = document.createElement("button");
  open.type = "button";
  open.textContent = words.open;
  style(open, {
    position: "fixed", bottom: "16px", [left ? "left" : "right"]: "16px", zIndex: "2147483000", minHeight: "48px",
    padding: "10px 18px", border: "2px solid #ffffff", borderRadius: "24px", background: colour, color: "#ffffff",
    font: "600 17px system-ui, sans-serif", cursor: "pointer",
  });

  const dialog = document.createElement("dialog");
  dialog.setAttribute("aria-label", words.open);
  style(dialog, {
    position: "fixed", inset: left ? "auto auto 8px 8px" : "auto 8px 8px auto", margin: "0", padding: "0", border: "2px solid #16211f",
    borderRadius: "12px", width: "min(430px, calc(100vw - 16px))", height: "min(720px, calc(100vh - 16px))",
    maxWidth: "none", maxHeight: "none", overflow: "hidden", background: "#ffffff",
  });

  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "\u00d7";
  close.setAttribute("aria-label", words.close);
  style(close, {
    position: "absolute", top: "8px", right: "8px", zIndex: "1", width: "44px", height: "44px", border: "2px solid #ffffff",
    borderRadius: "22px", background: colour, color: "#ffffff", font: "700 22px system-ui, sans-serif", cursor: "pointer",
  });
  dialog.append(close);

  const show = () => {
    if (!dialog.querySelector("iframe")) {
      const frame = document.createElement("iframe");
      const query = new URLSearchParams({ embed: "1", council: set.council || "", language: set.language || "en" });
      frame.src = `${origin}/chat?${query}`;
      frame.title = words.open;
      style(frame, { width: "100%", height: "100%", border: "0" });
      dialog.append(frame);
    }
    dialog.showModal();
    open.setAttribute("aria-expanded", "true");
  };
  const hide = () => dialog.close();

  open.setAttribute("aria-haspopup", "dialog");
  open.addEventListener("click", show);
  close.addEventListener("click", hide);
  dialog.addEventListener("close", () => { open.setAttribute("aria-expanded", "false"); open.focus(); });
  window.addEventListener("message", (event) => {
    if (event.origin === origin && event.data === "waymark:close") hide();
  });
  document.body.append(open, dialog);
  if (set.open === "true") show();
})();
