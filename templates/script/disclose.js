// On a narrow screen a long list of links folds behind a button. Without script, or on a wide screen, it stays open.
// A list asks for it with data-disclose, whose value is the button's words; a heading right before the list becomes
// the button's place.

const narrow = window.matchMedia("(max-width: 640px)");
let count = 0;

function addTo(list) {
  const before = list.previousElementSibling;
  const heading = before?.matches("h2, h3") ? before : null;
  const words = list.dataset.disclose;
  list.id ||= `disclose_${++count}`;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "disclose";
  button.textContent = words;
  button.setAttribute("aria-controls", list.id);

  const open = (yes) => {
    button.setAttribute("aria-expanded", String(yes));
    list.hidden = !yes;
  };
  const fit = () => {
    button.hidden = !narrow.matches;
    if (heading) heading.replaceChildren(narrow.matches ? button : words);
    open(!narrow.matches);
  };
  button.addEventListener("click", () => open(list.hidden));
  narrow.addEventListener("change", fit);
  if (!heading) list.before(button);
  fit();
}

export function addDisclosures(root) {
  for (const list of root.querySelectorAll("[data-disclose]")) addTo(list);
}
