// The search page, and the search field of every page. Without this script the field leads to the A to Z.
import { Finder, likeness, wordsOf } from "./find.js";

const a_page = 10;

// The field of every page leads to the search page; "/" goes to it from wherever nothing is typed.
export function addSearch(root) {
  for (const form of root.querySelectorAll("[data-search-form]")) form.action = form.dataset.searchForm;
  const field = root.querySelector("[data-search] [name=q], [data-search-key]");
  root.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (!field || event.key !== "/" || typing || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    field.focus();
  });
  for (const place of root.querySelectorAll("[data-search]")) new Page(place, root);
}

async function read(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

class Page {
  constructor(place, root) {
    this.base = place.dataset.search;
    this.site = this.base.replace(/\/search\/data\/$/, "");
    this.finder = new Finder((path) => read(this.base + path));
    this.form = place.querySelector("form");
    this.said = place.querySelector(".search__said");
    this.list = place.querySelector(".search__results");
    this.more = place.querySelector(".search__more");
    this.boards = place.querySelector("[data-boards]");
    this.form.action = `${this.site}/search/`;
    place.querySelector(".search__filters").hidden = false;
    this.turn = 0;
    this.fill();
    this.form.addEventListener("input", () => this.later());
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.show();
    });
    this.more.addEventListener("click", () => this.append());
    place.addEventListener("keydown", (event) => this.step(event));
    this.show();
  }

  value(name) {
    return this.form.elements[name]?.value ?? "";
  }

  // What the address asks for.
  fill() {
    const asked = new URLSearchParams(location.search);
    for (const name of ["q", "area", "kind"]) {
      if (this.form.elements[name]) this.form.elements[name].value = asked.get(name) ?? "";
    }
    this.board = asked.get("board") ?? "";
    const area = this.form.elements.area;
    if (area && area.selectedIndex < 0) area.value = "";
    const kind = this.form.elements.kind;
    if (kind.selectedIndex < 0) kind.value = "";
  }

  later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.show(), 150);
  }

  // The boards to choose from are those of the area.
  async offerBoards(area) {
    if (this.offered === area) return;
    this.offered = area;
    const select = this.form.elements.board;
    const { boards = [] } = area ? await this.finder.directory(area) : {};
    select.replaceChildren(new Option("All boards", ""), ...boards.map(({ id, name }) => new Option(name, id)));
    select.value = boards.some(({ id }) => id === this.board) ? this.board : "";
    this.boards.hidden = boards.length === 0;
  }

  keepAddress() {
    const asked = new URLSearchParams();
    for (const name of ["q", "area", "board", "kind"]) {
      if (this.value(name)) asked.set(name, this.value(name));
    }
    const query = asked.toString();
    history.replaceState(null, "", location.pathname + (query ? `?${query}` : ""));
  }

  async show() {
    clearTimeout(this.timer);
    this.turn += 1;
    const turn = this.turn;
    const area = this.form.elements.area ? this.value("area") : "";
    try {
      await this.offerBoards(area);
      if (turn !== this.turn) return;
      this.keepAddress();
      this.query = this.value("q").trim();
      document.title = document.title.replace(/^.*? - /, this.query ? `${this.query}: search - ` : "Search - ");
      if (!this.query) return this.clear("");
      const choice = { area, board: this.value("board"), kind: this.value("kind") };
      const found = await this.finder.find(this.query, choice);
      const directory = await this.finder.directory(area);
      if (turn !== this.turn) return;
      this.found = found;
      this.current = directory;
      await this.fresh();
    } catch {
      this.clear("The index of the search could not be read. Please try again, or look in the A to Z.");
    }
  }

  clear(words) {
    this.list.replaceChildren();
    this.more.hidden = true;
    this.said.textContent = words;
  }

  async fresh() {
    const count = this.found.length;
    const items = await this.items(0);
    this.list.replaceChildren(...items);
    this.more.hidden = count <= a_page;
    const results = count === 1 ? "1 result" : `${count} results`;
    this.said.textContent = count === 0
      ? `Nothing found for “${this.query}”. Try another word, or fewer of them.`
      : `${results} for “${this.query}”`;
  }

  async append() {
    const shown = this.list.children.length;
    const items = await this.items(shown);
    this.list.append(...items);
    this.more.hidden = this.found.length <= this.list.children.length;
    items[0]?.querySelector("a").focus();
    this.said.textContent = `${this.list.children.length} of ${this.found.length} results shown`;
  }

  async items(from) {
    const records = await Promise.all(this.found.slice(from, from + a_page)
      .map(({ record }) => this.finder.record(record, this.current)));
    return records.map((record) => this.item(record));
  }

  item({ url, title, kind, place, words }) {
    const item = document.createElement("li");
    const head = document.createElement("h2");
    const link = document.createElement("a");
    link.href = this.site + url;
    link.append(...this.marked(title));
    head.append(link);
    const about = document.createElement("p");
    about.className = "search__place";
    about.textContent = place ? `${kind}: ${place}` : kind;
    const text = document.createElement("p");
    text.append(...this.marked(words));
    item.append(head, about, ...(words ? [text] : []));
    return item;
  }

  // The text with the words that were asked for marked.
  marked(text) {
    const typed = wordsOf(this.query).filter((word) => !this.current.common.has(word));
    return text.split(/([0-9A-Za-z\u00C0-\u1FFF]+)/).filter(Boolean).map((piece) => {
      const word = piece.toLowerCase();
      if (!typed.some((one) => likeness(word, one) >= 0.5)) return piece;
      const mark = document.createElement("mark");
      mark.textContent = piece;
      return mark;
    });
  }

  // Arrows go from the field to the results and along them, Escape back.
  step(event) {
    const links = [...this.list.querySelectorAll("h2 a")];
    const at = links.indexOf(event.target);
    const field = this.form.elements.q;
    if (at < 0 && event.target !== field) return;
    const to = { ArrowDown: links[at + 1], ArrowUp: at > 0 ? links[at - 1] : field, Escape: at < 0 ? null : field }[event.key];
    if (!to) return;
    event.preventDefault();
    to.focus();
  }
}
