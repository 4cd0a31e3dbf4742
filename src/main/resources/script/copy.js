// The buttons stay hidden without script: the text can be selected in any case.
for (const button of document.querySelectorAll("button[data-copies]")) {
  const field = document.getElementById(button.dataset.copies);
  const label = button.firstChild;
  const words = label.data;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      if (!document.execCommand("copy")) return; // still selected: copied by hand
    }
    label.data = button.dataset.copied;
  });
  button.addEventListener("blur", () => { label.data = words; });
}
