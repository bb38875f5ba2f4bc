// Marks one board on the page of the timetable: its row, its column, its entries and its own part. The board stands in the
// address (?board=…), so that a link to the page can mark it. The page lists the boards as links to their parts (data-my-board);
// with script they mark, and stay where they are.

const main = document.querySelector("main");

/** Whether a link leads to the page of the board. */
const leadsTo = (id) => ({ pathname }) => pathname.endsWith(`/boards/${id}/`);

/** Cells of the board's column, and of its row, in a table. */
function cellsOf(table, isOfBoard) {
  const heads = (row, tag) => [...row.cells].filter((cell) => cell.matches(tag) && [...cell.querySelectorAll("a")].some(isOfBoard));
  const columns = new Set([...(table.tHead?.rows ?? [])].flatMap((row) => heads(row, "th").map(({ cellIndex }) => cellIndex)));
  return [...table.rows].flatMap((row) => {
    const isOwn = row.parentElement !== table.tHead && heads(row, "th[scope=row]").length > 0;
    return [...row.cells].filter((cell) => isOwn || (columns.has(cell.cellIndex) && cell.scope !== "rowgroup"));
  });
}

/** The table scrolls to the board's column, so that what is marked is in sight. */
function show(cell) {
  const region = cell.closest(".table-region");
  if (!region || cell.scope !== "col") return;
  const sticky = cell.parentElement.cells[0].offsetWidth;
  region.scrollLeft = Math.max(0, cell.offsetLeft - sticky - 16);
}

function mark(id) {
  for (const marked of main.querySelectorAll(".is-mine")) marked.classList.remove("is-mine");
  if (!id) return;
  const isOfBoard = leadsTo(id);
  const cells = [...main.querySelectorAll("table")].flatMap((table) => cellsOf(table, isOfBoard));
  const entries = [...main.querySelectorAll(".season-reports .duties > li")].filter((item) => [...item.querySelectorAll("a")].some(isOfBoard));
  const part = document.getElementById(`board-${id}`);
  for (const one of [...cells, ...entries, part]) one?.classList.add("is-mine");
  cells.forEach(show);
}

export function addMyBoard(root) {
  const list = root.querySelector("[data-my-board]");
  if (!list) return;
  const links = [...list.querySelectorAll("a")];
  const boardOf = (link) => new URL(link.href).searchParams.get("board");
  const said = document.createElement("p");
  said.setAttribute("role", "status");
  list.append(said);

  const choose = (id) => {
    const chosen = links.find((link) => boardOf(link) === id);
    for (const link of links) link.removeAttribute("aria-current");
    chosen?.setAttribute("aria-current", "true");
    mark(chosen && id);
    said.textContent = chosen ? `${chosen.textContent} is marked below. Choose it again to unmark it.` : "";
  };
  for (const link of links) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      event.preventDefault();
      const id = link.hasAttribute("aria-current") ? null : boardOf(link);
      history.replaceState(null, "", id ? `?board=${id}` : location.pathname);
      choose(id);
    });
  }
  choose(new URLSearchParams(location.search).get("board"));
}
