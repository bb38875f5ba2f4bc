// Reading aids for a relationship map: a body that is pointed at or has the focus shows its lines alone and says them in
// words; families of lines can be hidden; the drawing can be made larger, moved, fill the screen and be kept as a picture.

/** Ids of the bodies that a line joins; a group stands for those in it. */
function endsOf(line, svg) {
  return `${line.dataset.from} ${line.dataset.to}`.split(" ").flatMap((id) => {
    if (!id.startsWith("group:")) return [id];
    const frame = [...svg.querySelectorAll(".map-frame")].find(({ dataset }) => `group:${dataset.group}` === id);
    return [id, ...(frame?.dataset.members.split(" ") ?? [])];
  });
}

function addReading(svg, said) {
  const lines = [...svg.querySelectorAll(".map-line, .map-inside")].map((line) => ({ line, ends: new Set(endsOf(line, svg)) }));
  const labels = [...svg.querySelectorAll(".map-label")];
  const boxes = [...svg.querySelectorAll("[data-body]")];
  const clear = () => {
    svg.classList.remove("is-dimmed");
    for (const near of svg.querySelectorAll(".is-near")) near.classList.remove("is-near");
    said.textContent = "";
  };
  const show = (body) => {
    clear();
    const near = lines.filter(({ ends }) => ends.has(body));
    const names = new Set([body, ...near.flatMap(({ ends }) => [...ends])]);
    svg.classList.add("is-dimmed");
    for (const { line } of near) line.classList.add("is-near");
    for (const label of labels) label.classList.toggle("is-near", near.some(({ line }) => line.id === label.dataset.of));
    for (const box of boxes) box.querySelector("a")?.classList.toggle("is-near", names.has(box.dataset.body));
    said.textContent = near.map(({ line }) => line.querySelector("title").textContent).join(". ");
  };
  for (const box of boxes) {
    const link = box.querySelector("a");
    if (!link) continue;
    for (const event of ["pointerenter", "focus"]) link.addEventListener(event, () => show(box.dataset.body));
    for (const event of ["pointerleave", "blur"]) link.addEventListener(event, clear);
  }
}

/** A box to tick for each family of the legend. */
function addChoices(figure) {
  for (const sample of figure.querySelectorAll(".map-legend svg line")) {
    const { family } = sample.dataset;
    const box = document.createElement("input");
    box.type = "checkbox";
    box.checked = true;
    box.setAttribute("aria-label", `Show ${family}`);
    box.addEventListener("change", () => figure.classList.toggle(`hides-${family}`, !box.checked));
    sample.closest("svg").after(box);
  }
}

function addButton(tools, words, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "govuk-button button--quiet button--small";
  button.textContent = words;
  button.addEventListener("click", act);
  tools.append(button);
}

function addSizes(tools, svg) {
  const width = Number(svg.getAttribute("width"));
  let scale = 1;
  const zoom = (factor) => {
    scale = Math.min(4, Math.max(0.5, scale * factor));
    svg.setAttribute("width", width * scale);
    svg.setAttribute("height", (width * scale * svg.viewBox.baseVal.height) / svg.viewBox.baseVal.width);
  };
  addButton(tools, "Larger", () => zoom(1.25));
  addButton(tools, "Smaller", () => zoom(0.8));
}

/** With a mouse, a drawing that is larger than its region is moved by dragging; a finger and the keys scroll it. */
function addMoving(region) {
  let from;
  const stop = () => {
    from = undefined;
    region.classList.remove("is-moving");
  };
  region.addEventListener("pointerenter", () => {
    region.classList.toggle("is-wide", region.scrollWidth > region.clientWidth || region.scrollHeight > region.clientHeight);
  });
  region.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "mouse" || event.button !== 0 || event.target.closest("a")) return;
    from = { x: event.clientX + region.scrollLeft, y: event.clientY + region.scrollTop };
    region.classList.add("is-moving");
  });
  region.addEventListener("pointermove", (event) => {
    if (from) region.scrollTo({ left: from.x - event.clientX, top: from.y - event.clientY, behavior: "instant" });
  });
  for (const event of ["pointerup", "pointerleave", "pointercancel"]) region.addEventListener(event, stop);
}

/** The drawing as a picture, twice its size so that it can be printed. */
function addPicture(tools, svg) {
  const file = tools.querySelector("[data-map-svg]");
  if (!file) return;
  addButton(tools, "This map as PNG", () => {
    const picture = new Image();
    picture.addEventListener("load", () => {
      const canvas = document.createElement("canvas");
      canvas.width = 2 * svg.viewBox.baseVal.width;
      canvas.height = 2 * svg.viewBox.baseVal.height;
      const context = canvas.getContext("2d");
      context.fillStyle = "#fff";
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(picture, 0, 0, canvas.width, canvas.height);
      const link = document.createElement("a");
      link.download = file.pathname.split("/").pop().replace(".svg", ".png");
      link.href = canvas.toDataURL("image/png");
      link.click();
    });
    picture.src = file.href;
  });
}

function addTo(figure) {
  const [svg, region, tools] = ["svg.map__drawing", ".map__region", ".map__tools"].map((what) => figure.querySelector(what));
  const said = document.createElement("p");
  said.className = "map__said";
  said.setAttribute("role", "status");
  region.after(said);
  addReading(svg, said);
  addChoices(figure);
  addSizes(tools, svg);
  addMoving(region);
  if (region.requestFullscreen) addButton(tools, "Full screen", () => region.requestFullscreen());
  addPicture(tools, svg);
}

export function addMaps(root) {
  for (const figure of root.querySelectorAll("[data-map]")) addTo(figure);
}
