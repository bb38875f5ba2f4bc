// Tells whether a file is a paper of this site, and whose text a fingerprint is. Files are hashed here and sent nowhere. The
// editions are the rows of the page's tables: the id of each has its fingerprint and its key ("area/document/edition"). Where there
// are many areas, each has a page with its own.

const shortDigits = 12;
const rowId = /^sha256:([0-9a-f]{64})\/(.+)$/;
const askedFor = /^#sha256:([0-9a-f]{12,64})(?:\/(.+))?$/;
/** What a PDF says of itself; where a program has added to it, what stands last counts. */
const markOfPdf = /\/Keywords \(edition:([^),]*)(?:, fingerprint:([0-9a-f]{64}))?/g;

const shortened = (fingerprint) => fingerprint.slice(0, shortDigits).match(/.{4}/g).join(" ");

function editionsOn(root) {
  return [...root.querySelectorAll("tr[id^='sha256:']")].map((row) => {
    const [, fingerprint, key] = rowId.exec(row.id);
    const link = row.querySelector("a");
    const status = row.cells[2].textContent.trim();
    return { fingerprint, key, status, name: link.textContent, href: link.href };
  });
}

// --- answers ---------------------------------------------------------------------------------------------------------

function make(tag, className, ...parts) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  element.append(...parts);
  return element;
}

function linkTo({ name, href }) {
  const link = make("a", "", name);
  link.href = href;
  return link;
}

const mark = (fingerprint) => make("code", "", shortened(fingerprint));

/** What readers must know of an edition that does not hold. */
const standing = ({ status }) => (!status || status === "Agreed" ? [] : [` Its status here is: ${status.toLowerCase()}.`]);

/** `verdict` is "yes", "no", or "unsure"; its words come first, and each further list is a paragraph. */
function answer(place, verdict, words, ...paragraphs) {
  const told = make("div", `verdict verdict--${verdict}`, make("p", "verdict__words", words));
  for (const parts of paragraphs) told.append(make("p", "", ...parts));
  place.replaceChildren(told);
}

// --- a fingerprint ---------------------------------------------------------------------------------------------------

/** The digits of what was typed or pasted, with whatever words and spaces. */
function digitsOf(text) {
  let [run, longest] = ["", ""];
  for (const word of text.toLowerCase().split(/[^0-9a-z]+/)) {
    run = /^[0-9a-f]+$/.test(word) ? run + word : "";
    if (run.length > longest.length) longest = run;
  }
  return longest;
}

function tellFingerprint(place, editions, digits, key) {
  const found = editions.filter(({ fingerprint }) => fingerprint.startsWith(digits));
  const named = editions.find((edition) => encodeURI(edition.key) === key);
  if (digits.length < shortDigits) {
    answer(place, "unsure", "That is too short.", ["A fingerprint has twelve letters and digits, from 0 to 9 and from a to f."]);
  } else if (found.length > 0) {
    const [edition] = found;
    answer(place, "yes", "Yes: this text stands here.",
           [mark(digits), " is the text of ", linkTo(edition), ", as it stands here now.", ...standing(edition)]);
  } else if (named) {
    answer(place, "no", "No: the text is another now.",
           ["The paper is of ", linkTo(named), " and holds the text ", mark(digits), ". The text that stands here now is ",
            mark(named.fingerprint), ": it was changed since.", ...standing(named)]);
  } else {
    answer(place, "no", "No: this text does not stand here.",
           ["No edition here has the fingerprint ", mark(digits), " now. Look whether it is typed as it is printed."]);
  }
}

// --- a page for each area, where they are many --------------------------------------------------------------------------

const areasOn = (root) => [...root.querySelectorAll("[data-check-areas] a")];

/** The link to the page of the edition's area, which has the edition. */
const areaOf = (areas, key) => areas.find(({ pathname }) => pathname.split("/").at(-2) === key.split("/")[0]);

/** A code on a paper leads on to the area's page. */
function leadToArea(areas) {
  const [, , key] = askedFor.exec(location.hash) ?? [];
  const area = key && areaOf(areas, key);
  if (area) location.replace(area.href + location.hash);
}

function addField(place, editions) {
  const id = "check_fingerprint";
  const field = make("input", "check__field");
  Object.assign(field, { id, type: "text", autocomplete: "off", spellcheck: false, autocapitalize: "off" });
  const label = make("label", "check__label", "Fingerprint on the paper");
  label.htmlFor = id;
  const button = make("button", "govuk-button button--quiet button--small", "Compare");
  button.type = "submit";
  const said = make("div", "check__said");
  said.setAttribute("role", "status");
  const form = make("form", "check", label, make("div", "check__row", field, button), said);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    tellFingerprint(said, editions, digitsOf(field.value));
  });
  place.append(form);
  const fromAddress = () => {
    const [, digits, key] = askedFor.exec(location.hash) ?? [];
    if (!digits) return;
    field.value = shortened(digits);
    tellFingerprint(said, editions, digits, key);
    form.scrollIntoView({ behavior: "instant" });
  };
  window.addEventListener("hashchange", fromAddress);
  // The browser itself goes to the row of the edition until the page is loaded.
  if (document.readyState === "complete") fromAddress();
  else window.addEventListener("load", () => requestAnimationFrame(fromAddress));
}

// --- a file ----------------------------------------------------------------------------------------------------------

async function hashOf(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function claimOf(bytes) {
  const text = new TextDecoder("latin1").decode(bytes);
  if (!text.startsWith("%PDF-")) return {};
  const [, key, fingerprint] = [...text.matchAll(markOfPdf)].pop() ?? [];
  return { key, fingerprint };
}

function tellStranger(place, { editions, areas }, { key, fingerprint }) {
  const area = key && fingerprint && areaOf(areas, key);
  const edition = editions.find((one) => one.key === key);
  const no = "No: this is not a paper of this website as it stands now.";
  if (!key) {
    answer(place, "no", no, ["It does not say whose paper it is. What that can mean stands below."]);
  } else if (area) {
    const page = { name: "compare it with the text that stands here", href: `${area.href}#sha256:${fingerprint}/${key}` };
    answer(place, "unsure", "Not this very file: compare what it says.",
           [`It says that it is a paper of “${key}” and holds the text `, mark(fingerprint), ": ", linkTo(page), "."]);
  } else if (!edition) {
    answer(place, "no", no, [`It says that it is a paper of “${key}”, and there is no such edition here.`]);
  } else if (!fingerprint) {
    answer(place, "no", no, ["It says that it is a paper of ", linkTo(edition), "; no paper of that is this file."]);
  } else if (fingerprint === edition.fingerprint) {
    answer(place, "unsure", "Not this very file: compare what it says.",
           ["It says that it holds the text ", mark(fingerprint), " of ", linkTo(edition), ", and that is the text here. But no ",
            "paper that is published here is this file, and whoever changes a file can leave what it says of itself."]);
  } else {
    answer(place, "no", "No: it holds another text.",
           ["It says that it holds the text ", mark(fingerprint), " of ", linkTo(edition), ". The text that stands here now is ",
            mark(edition.fingerprint), "."]);
  }
}

/** By their hashes: {edition, title, file}. Fetched when the first file is looked up. */
async function papersAt(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw new Error(reply.statusText);
  const { editions } = await reply.json();
  return new Map(editions.flatMap(({ edition, papers }) =>
    papers.map(({ sha256, title, file }) => [sha256, { key: edition, title, file }])));
}

async function tellFile(place, here, { file, papers }) {
  const { editions, areas } = here;
  const bytes = await file.arrayBuffer();
  const [hash, known] = await Promise.all([hashOf(bytes), papers]);
  const paper = known.get(hash);
  const edition = editions.find(({ key }) => key === paper?.key) ??
    (paper && areaOf(areas, paper.key) && { name: paper.key, href: `../${paper.key}/` });
  if (edition) {
    answer(place, "yes", "Yes: this is a paper of this website.",
           [`It is “${paper.title}” of `, linkTo(edition), `, ${paper.file}, byte for byte as it is published here.`, ...standing(edition)]);
  } else if (known.size === 0) {
    answer(place, "unsure", "This website has no papers at present.", ["Compare the fingerprint on the paper instead."]);
  } else tellStranger(place, here, claimOf(bytes));
  place.lastElementChild.append(make("p", "verdict__number", `${file.name}, SHA-256 `, make("code", "", hash)));
}

function addFile(place, here) {
  if (!globalThis.crypto?.subtle) {
    const said = make("p", "check__said", "This browser cannot work out the number of a file here: this page has no secure address (https).");
    said.setAttribute("role", "status");
    place.append(said);
    return;
  }
  const id = "check_file";
  const field = make("input", "check__file");
  Object.assign(field, { id, type: "file", accept: ".pdf,.docx" });
  const label = make("label", "check__label", "Choose a PDF or Word file, or drop it on this page");
  label.htmlFor = id;
  const said = make("div", "check__said");
  said.setAttribute("role", "status");
  const box = make("div", "check check--file", label, field, said);
  place.append(box);
  let papers;
  let last;
  const lookUp = async (file) => {
    if (!file) return;
    last = file;
    said.textContent = `Reading ${file.name} …`;
    papers ??= papersAt(place.dataset.checkFile);
    const told = make("div");
    try {
      await tellFile(told, here, { file, papers });
    } catch {
      papers = undefined;
      answer(told, "unsure", "That did not work.", ["The file or the list of papers cannot be read. Try again."]);
    }
    if (last === file) said.replaceChildren(...told.childNodes);  // else another was chosen meanwhile
  };
  field.addEventListener("change", () => lookUp(field.files[0]));
  addDropping(box, (file) => {
    field.value = "";
    lookUp(file);
  });
}

/** A file may be dropped anywhere on the page: beside the box, the browser would leave the page to show it. */
function addDropping(box, take) {
  const hasFile = (event) => event.dataTransfer?.types.includes("Files");
  const show = (over) => box.classList.toggle("is-over", over);
  document.addEventListener("dragover", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(true);
  });
  document.addEventListener("dragleave", (event) => show(Boolean(event.relatedTarget)));
  document.addEventListener("drop", (event) => {
    if (!hasFile(event)) return;
    event.preventDefault();
    show(false);
    take(event.dataTransfer.files[0]);
  });
}

export function addChecks(root) {
  const file = root.querySelector("[data-check-file]");
  const fingerprint = root.querySelector("[data-check-fingerprint]");
  const [editions, areas] = [editionsOn(root), areasOn(root)];
  leadToArea(areas);
  if (file) addFile(file, { editions, areas });
  if (fingerprint) addField(fingerprint, editions);
}
