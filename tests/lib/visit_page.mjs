// The parts of a visit that run inside the page. Each is sent to the browser as text, so none may use anything from
// outside itself.

/**
 * How wide the page is, and the words a reader sees in `main`: what script folded away is opened by its own button, and
 * controls are left out, for script may add them. The page is left as it was.
 */
export function look() {
  const main = document.querySelector('main');
  const all = (selector) => [...(main?.querySelectorAll(selector) ?? [])];
  const width = document.documentElement.scrollWidth;
  const wide = width <= innerWidth ? [] : [...document.body.querySelectorAll('*')]
      .filter((element) => Math.max(element.getBoundingClientRect().right, element.scrollWidth) > innerWidth + 0.5)
      .reverse()  // what sticks out comes after what it stretches
      .map((element) => `${element.localName}${element.id && '#' + element.id}` +
                        `${[...element.classList].map((name) => '.' + name).join('')}`);
  const viewport = document.querySelector('meta[name=viewport]')?.content ?? '';
  const folded = all('button[aria-expanded=false]');
  folded.forEach((button) => button.click());
  const controls = all('button:not([aria-expanded]), input, select, textarea, label, [role=search], [role=status]');
  controls.forEach(({style}) => style.setProperty('display', 'none', 'important'));
  const text = (main?.innerText ?? '').replace(/\s+/g, ' ').trim();
  controls.forEach((control) => control.removeAttribute('style'));
  folded.forEach((button) => button.click());
  return {width, wide, viewport, text};
}

/** What axe finds, once the page has taken its present width. */
export async function axe_violations(options) {
  await new Promise(requestAnimationFrame);
  const found = await window.axe.run(document, {...options, resultTypes: ['violations'], preload: false});
  return found.violations.flatMap(({id, help, nodes}) =>
      nodes.map(({target}) => `${id}: ${help} (${target.join(' ')})`));
}

/** Runs a script that the page's own policy allows. */
export function add_script(url) {
  return new Promise((loaded, failed) => {
    const script = document.createElement('script');
    Object.assign(script, {src: url, onload: loaded, onerror: () => failed(new Error(`${url} is not there`))});
    document.head.append(script);
    script.remove();
  });
}
