// Narrows a long table to the rows whose head cell holds the words typed. A table asks for it with data-filter, whose
// value is the label of the field.

let count = 0;

function addTo(table) {
  const rows = [...table.tBodies].flatMap((body) => [...body.rows]);
  const heads = rows.map((row) => row.cells[0].textContent.toLowerCase());
  const id = `filter-${++count}`;

  const box = document.createElement("div");
  box.className = "filter";
  const label = document.createElement("label");
  label.htmlFor = id;
  label.textContent = table.dataset.filter;
  const field = document.createElement("input");
  field.id = id;
  field.type = "text";
  field.autocomplete = "off";
  field.spellcheck = false;
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  box.append(label, field, said);

  field.addEventListener("input", () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every((word) => heads[i].includes(word));
      if (!row.hidden) shown += 1;
    });
    said.textContent = words.length ? `${shown} of ${rows.length} shown` : "";
  });
  (table.closest(".table-region") ?? table).before(box);
}

export function addFilters(root) {
  for (const table of root.querySelectorAll("table[data-filter]")) addTo(table);
}
