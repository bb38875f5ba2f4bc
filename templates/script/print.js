// Puts a print button where the page has a place for one: data-print holds its words. Nothing prints by itself.

export function addPrintButtons(root) {
  for (const place of root.querySelectorAll("[data-print]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "govuk-button button--quiet button--small";
    button.textContent = place.dataset.print;
    button.addEventListener("click", () => window.print());
    place.append(button);
  }
}
