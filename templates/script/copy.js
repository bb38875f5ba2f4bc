// What can be done with a clause or a section. A box marked data-cite gets buttons that copy its address and its citation, and
// one that prints the page, whose words are the value. The clipboard needs a secure page: elsewhere the text stays to be
// selected by hand.
import { printButton } from "./print.js";

function copyButton(words, text, said) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button button--quiet button--small";
  button.textContent = words;
  button.addEventListener("click", async () => {
    // Emptied first, so that a second click is announced too.
    said.textContent = "";
    try {
      await navigator.clipboard.writeText(text);
      said.textContent = "Copied";
    } catch {
      said.textContent = "Could not copy. Select the text and copy it by hand.";
    }
  });
  return button;
}

function addTo(box) {
  const citation = box.querySelector(".cite__text").textContent.trim();
  const address = box.querySelector(".cite__address").textContent.trim();
  const tools = document.createElement("div");
  tools.className = "cite__tools";
  const said = document.createElement("span");
  said.setAttribute("role", "status");
  if (navigator.clipboard) {
    tools.append(
      copyButton("Copy link", address, said),
      copyButton("Copy citation", `${citation}, ${address}`, said),
    );
  }
  tools.append(printButton(box.dataset.cite), said);
  box.append(tools);
}

// Buttons are made when a box is first opened: a long section has a hundred of them.
export function addCitationTools(root) {
  for (const box of root.querySelectorAll("[data-cite]")) {
    box.closest("details").addEventListener("toggle", () => addTo(box), { once: true });
  }
}
