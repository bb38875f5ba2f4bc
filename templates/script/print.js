// Puts a print button where the page has a place for one: data-print holds its words. Nothing prints by itself.

export function printButton(words) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button button--quiet button--small";
  button.textContent = words;
  button.addEventListener("click", () => window.print());
  return button;
}

export function addPrintButtons(root) {
  for (const place of root.querySelectorAll("[data-print]")) place.append(printButton(place.dataset.print));
}
