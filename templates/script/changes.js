// Steps from one changed passage to the next, by two buttons, or by the keys n and p while a passage has the focus: single
// keys are not taken from anybody who is elsewhere on the page. data-changes holds the words of the buttons.

const passages = (root) => [...new Set([...root.querySelectorAll(".prose ins, .prose del")]
  .map((mark) => mark.closest("p, li, tr, dd, h2, h3, h4, h5, h6") ?? mark.parentElement))];

export function addChangeSteps(root) {
  for (const place of root.querySelectorAll("[data-changes]")) {
    const all = passages(root);
    if (all.length > 0) addSteps(place, all);
  }
}

function addSteps(place, all) {
  const [before, after] = place.dataset.changes.split("|");
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  let at = -1;
  const go = (to) => {
    at = (to + all.length) % all.length;
    all[at].tabIndex = -1;
    all[at].focus({ preventScroll: true });
    all[at].scrollIntoView({ block: "center" });
    said.textContent = `Change ${at + 1} of ${all.length}`;
  };
  place.append(button(before, () => go(at < 0 ? all.length - 1 : at - 1)), button(after, () => go(at + 1)), said);
  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || !all.includes(event.target)) return;
    if (event.key === "n") go(at + 1);
    if (event.key === "p") go(at - 1);
  });
}

function button(words, step) {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "govuk-button button--quiet button--small";
  made.textContent = words;
  made.addEventListener("click", step);
  return made;
}
