// Copies a citation. A box marked data-cite gets two buttons, one for the citation with its address and one for the
// address alone. The clipboard needs a secure page: elsewhere the text stays to be selected by hand.

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
  tools.append(
    copyButton("Copy citation", `${citation}, ${address}`, said),
    copyButton("Copy address", address, said),
    said,
  );
  box.append(tools);
}

// Buttons are made when a citation is first opened: a long section has a hundred of them.
export function addCopyButtons(root) {
  if (!navigator.clipboard) return;
  for (const box of root.querySelectorAll("[data-cite]")) {
    const details = box.closest("details");
    if (!details) addTo(box);
    else details.addEventListener("toggle", () => addTo(box), { once: true });
  }
}
