// The parts of the keyboard suite that run inside the page. Each is sent to the browser as text, so none may use
// anything from outside itself; what one leaves for the next hangs on `window.controls`.

/** Numbers every control that Tab should reach, in the order of the page; gives their names. */
export function mark_controls() {
  const selector = 'a[href], area[href], button, input, select, textarea, summary, [tabindex]';
  const svg_link = (element) => element.localName === 'a' && element.hasAttribute('xlink:href');
  const name = (element) => `<${element.localName}> “${
      (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim().slice(0, 40)}”`;
  const style = (element) => {
    const {outlineStyle, outlineWidth, boxShadow, backgroundColor, borderWidth, borderColor} =
        getComputedStyle(element);
    const border = /[1-9]/.test(borderWidth) ? borderWidth + borderColor : '';
    return [outlineStyle, outlineWidth, boxShadow, backgroundColor, border].join(' ');
  };
  const controls = [...document.querySelectorAll(`${selector}, svg a`)].filter((element) =>
      (element.matches(selector) || svg_link(element)) && element.tabIndex >= 0 && !element.disabled &&
      element.type !== 'hidden' && !element.closest('[inert]') &&
      element.checkVisibility({checkVisibilityCSS: true}));
  window.controls = controls.map((element) => ({element, name: name(element), style, blurred: style(element)}));
  document.documentElement.style.scrollBehavior = 'auto';
  return window.controls.map((control) => control.name);
}

/** What has the focus: its number among the controls, and whether a reader can see it. */
export function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const control = window.controls?.find((candidate) => candidate.element === element);
  if (control) control.focused = control.style(element);
  const text = (element.getAttribute('aria-label') ?? element.textContent).replace(/\s+/g, ' ').trim();
  // A link that runs over two lines has two boxes; the middle of the whole may lie in neither.
  const boxes = [...element.getClientRects()].filter(({width, height}) => width > 1 && height > 1);
  const inside = ({x, y}) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight;
  const points = boxes.flatMap(({left, top, width, height}) =>
      [0.1, 0.5, 0.9].flatMap((x) => [0.01, 0.1, 0.5, 0.9].map((y) => ({x: left + width * x, y: top + height * y}))))
      .filter(inside);
  const hit = ({x, y}) => {
    const found = document.elementFromPoint(x, y);
    return found && (element.contains(found) || found.contains(element) && found.closest('svg, main, label'));
  };
  return {
    index: window.controls?.indexOf(control), text,
    name: control?.name ?? `<${element.localName}> “${text.slice(0, 40)}”`,
    visible: points.length > 0, covered: points.length > 0 && !points.some(hit),
  };
}

/** Controls which look the same with the focus as without. */
export function without_focus_style() {
  document.activeElement?.blur();
  return window.controls.filter(({focused, blurred}) => focused !== undefined && focused === blurred)
      .map(({name}) => `${name} does not show that it has the focus`);
}

/** After the skip link and one Tab: the address names `main`, and what has the focus does not stand before it. */
export function skipped_to_main() {
  const main = document.querySelector('main');
  const target = document.getElementById(location.hash.slice(1));
  if (!main || !target || !main.contains(target)) return false;
  const follows = (element) => Boolean(main.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  const later = [...document.querySelectorAll('a[href], button, input, select, [tabindex="0"]')]
      .some((element) => follows(element) && element.checkVisibility());
  return later ? follows(document.activeElement) : true;
}

/** Finds what scrolls sideways and says which of it the keyboard could not use; keeps it on `window.regions`. */
export function scroll_regions() {
  const regions = [...document.body.querySelectorAll('*')].filter((element) =>
      element.scrollWidth > element.clientWidth + 1 &&
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX));
  window.regions = regions;
  const problems = regions.flatMap((element) => {
    const name = `scroll region <${element.localName} class="${element.className}">`;
    const labelled = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter(Boolean)
        .some((id) => document.getElementById(id)?.textContent.trim());
    return [
      element.getAttribute('tabindex') === '0' ? '' : `${name} does not take the focus`,
      element.getAttribute('aria-label') || labelled ? '' : `${name} has no name`,
      ['region', 'group'].includes(element.getAttribute('role')) || element.localName === 'section' ? ''
          : `${name} has no role`,
    ].filter(Boolean);
  });
  return {problems, count: regions.length};
}

export function focus_region(index) {
  window.regions[index].focus();
}

export function region_moved(index) {
  return window.regions[index].scrollLeft > 0;
}
