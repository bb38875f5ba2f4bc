// The pages of the preview: shows each new build, says whether it could be made, and lets the reader stay where they were.
// No page of the published site has this script.

const names = {open: 'concordat-preview-open', failed: 'concordat-preview-failed', place: 'concordat-preview-place'};
const aside = document.querySelector('.concordat-preview');
const said = aside.querySelector('.concordat-preview__said');
const read = (name) => JSON.parse(sessionStorage.getItem(name));
const keep = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));

/** The drawer is as the reader left it, on whatever page. */
function keepDrawer() {
  const details = aside.querySelector('details');
  if (!details) return;
  details.open = read(names.open) ?? details.open;
  const summary = details.querySelector('summary');
  // A click opens or closes it after its handlers; keys click too.
  summary.addEventListener('click', () => keep(names.open, !details.open));
  details.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !details.open) return;
    details.open = false;
    keep(names.open, false);
    summary.focus();
  });
}

/** Says what is new of the state; later than the page, because nobody hears what stands in it from the start. */
function tellState() {
  const failed = aside.classList.contains('concordat-preview--failed');
  const before = read(names.failed) ?? false;
  keep(names.failed, failed);
  if (failed === before) return;
  said.textContent = '';
  setTimeout(() => { said.textContent = failed ? aside.dataset.state : 'Rebuilt: the errors are gone.'; }, 200);
}

/** A selector that finds the element again where the page is the same around it. */
function selectorOf(element) {
  const steps = [];
  for (let at = element; at && at !== document.documentElement; at = at.parentElement) {
    if (at.id) {
      steps.unshift(`#${CSS.escape(at.id)}`);
      break;
    }
    const alike = [...at.parentElement.children].filter(({localName}) => localName === at.localName);
    steps.unshift(`${at.localName}:nth-of-type(${alike.indexOf(at) + 1})`);
  }
  return steps.join(' > ');
}

/** The place is kept by the last thing with an id above it: what stands further up may be longer or shorter afterwards. */
function keepPlace() {
  const above = [...document.querySelectorAll('main [id]')].filter((one) => one.getClientRects().length > 0)
                    .map((one) => ({id: one.id, top: one.getBoundingClientRect().top})).filter(({top}) => top <= 1);
  const mark = above.reduce((best, one) => (best && best.top >= one.top ? best : one), null);
  const focused = document.activeElement === document.body ? null : selectorOf(document.activeElement);
  keep(names.place, {path: location.pathname, mark, y: scrollY, focused});
  history.scrollRestoration = 'manual';
}

function backToPlace() {
  const place = read(names.place);
  sessionStorage.removeItem(names.place);
  if (place?.path !== location.pathname) return;
  const mark = place.mark && document.getElementById(place.mark.id);
  const top = mark ? scrollY + mark.getBoundingClientRect().top - place.mark.top : place.y;
  scrollTo({top, behavior: 'instant'});
  if (place.focused) document.querySelector(place.focused)?.focus({preventScroll: true});
  // Once the browser has had its turn, it goes back and forward as ever.
  addEventListener('load', () => setTimeout(() => { history.scrollRestoration = 'auto'; }));
}

/** Another build of the same site, such as one that failed: the page stays, and its drawer is new. */
async function redraw() {
  const page = new DOMParser().parseFromString(await (await fetch(location.href, {cache: 'no-store'})).text(), 'text/html');
  const fresh = page.querySelector('.concordat-preview');
  const drawer = aside.querySelector('.concordat-preview__drawer');
  const focused = drawer.contains(document.activeElement);
  drawer.replaceWith(document.adoptNode(fresh.querySelector('.concordat-preview__drawer')));
  aside.className = fresh.className;
  Object.assign(aside.dataset, fresh.dataset);
  keepDrawer();
  if (focused) aside.querySelector('summary')?.focus({preventScroll: true});
  tellState();
}

/**
 * Asks for another build than that of the page, and is answered when there is one. A page that nobody sees asks for none:
 * each request that waits keeps a connection, and a browser opens only a few.
 */
async function look() {
  if (document.hidden) {
    document.addEventListener('visibilitychange', look, {once: true});
    return;
  }
  const waiting = new AbortController();
  const stop = () => waiting.abort();
  document.addEventListener('visibilitychange', stop, {once: true});
  let pause = 50;
  try {
    const address = `/-/version/${aside.dataset.program}/${aside.dataset.build}`;
    const {program, build, site} = await (await fetch(address, {cache: 'no-store', signal: waiting.signal})).json();
    if (String(program) !== aside.dataset.program || String(site) !== aside.dataset.site) {
      keepPlace();
      location.reload();
      return;
    }
    if (String(build) !== aside.dataset.build) await redraw();
  } catch {
    // It is hidden by now; or the preview was stopped, and may be started again.
    pause = 500;
  }
  document.removeEventListener('visibilitychange', stop);
  setTimeout(look, pause);
}

keepDrawer();
backToPlace();
tellState();
look();
