// Buttons above the body of a text that write the marks of formatting. What they do can be undone like anything typed.
const form = document.getElementById("writing");
const body = form && form.elements.body;

function write(text, from, to) {
  body.focus();
  body.setSelectionRange(from, to);
  let undoable = false;
  try { undoable = document.execCommand("insertText", false, text); } catch { /* an old browser */ }
  if (!undoable) {
    body.setRangeText(text, from, to, "end");
    body.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

/** What was chosen stays chosen between the marks, so that the next letter stands there. */
const around = (open, close = open) => (text, from, to) => {
  write(open + text.slice(from, to) + close, from, to);
  body.setSelectionRange(from + open.length, to + open.length);
};

/** Whole lines, even where the choice begins amidst one. */
const before = (mark) => (text, from, to) => {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const lines = text.slice(start, to).split("\n").map((line) => mark + line).join("\n");
  write(lines, start, to);
};

const link = (text, from, to) => {
  write(`[${text.slice(from, to)}](https://)`, from, to);
  body.setSelectionRange(to + 3, to + 11); // the address is what is still to be written
};

if (body) {
  const tools = document.createElement("div");
  tools.className = "buttons";
  tools.setAttribute("role", "group");
  tools.setAttribute("aria-label", form.dataset.tools);
  for (const [words, change] of [[form.dataset.bold, around("**")], [form.dataset.italic, around("*")], [form.dataset.heading, before("## ")],
    [form.dataset.quoting, before("> ")], [form.dataset.listing, before("- ")], [form.dataset.link, link]]) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button second";
    button.textContent = words;
    button.addEventListener("click", () => change(body.value, body.selectionStart, body.selectionEnd));
    tools.append(button);
  }
  body.before(tools);
}
