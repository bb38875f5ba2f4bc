// The page on which papers are checked: each paper of the site is known, one that was changed is not, and a fingerprint finds its
// edition, typed, pasted, or from the code of a paper. Without script there is the list of editions.
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {desk, in_tabs} from '../lib/browser.mjs';
import {one_line} from '../lib/html.mjs';

const address = '/verify/';
const hash_of = (bytes) => createHash('sha256').update(bytes).digest('hex');
const short = (fingerprint) => fingerprint.slice(0, 12).replace(/(.{4})(?=.)/g, '$1 ');

/** The list is what the manifest says of papers, and what lies there. */
function list_problems(site, manifest) {
  const {editions} = JSON.parse(site.read('verify/papers.json'));
  const listed = Object.fromEntries(editions.flatMap(({edition, papers}) =>
      papers.map(({file, sha256}) => [`${edition}/downloads/${file}`, sha256])));
  const published = Object.entries(manifest.files).filter(([path]) => path.includes('/downloads/'));
  return [
    ...published.filter(([path, hash]) => listed[path] !== hash).map(([path]) => `${path} is not in the list`),
    ...Object.keys(listed).filter((path) => hash_of(readFileSync(join(site.root, path))) !== listed[path]).map((path) => `${path} has another hash`),
    ...(published.length > 50 && published.length === Object.keys(listed).length ? [] : [`${published.length} papers`]),
  ];
}

/** What is said once it begins with `verdict`. */
async function said(tab, place, verdict) {
  const told = tab.locator(`${place} [role=status]`);
  await told.filter({hasText: verdict}).waitFor({timeout: 5000}).catch(() => undefined);
  const words = one_line(await told.innerText());
  return {words, href: await told.evaluate((element) => element.querySelector('a')?.href)};
}

const expect = ({words}, ...wanted) => wanted.filter((part) => !words.includes(part)).map((part) => `“${part}” is not in “${words}”`);

async function give(tab, name, bytes, verdict) {
  await tab.setInputFiles('#check_file', {name, mimeType: 'application/pdf', buffer: bytes});
  return said(tab, '[data-check-file]', verdict);
}

const file_tests = {
  'a PDF and a Word file as they are published': async (tab, {site, edition}) => {
    const problems = [];
    for (const [name, title] of [['protocol.pdf', 'Whole text'], ['protocol.docx', 'Whole text'], ['signature-sheet.pdf', 'Signature sheet']]) {
      const bytes = readFileSync(join(site.root, edition.key, 'downloads', name));
      const told = await give(tab, 'renamed.pdf', bytes, 'Yes');
      problems.push(...expect(told, 'Yes: this is a paper of this website.', `“${title}” of`, name, hash_of(bytes)));
      if (new URL(told.href).pathname !== `/${edition.key}/`) problems.push(`leads to ${told.href}`);
    }
    return problems;
  },
  'a PDF that was changed, and says what it said': async (tab, {site, edition}) => {
    const bytes = Buffer.concat([readFileSync(join(site.root, edition.key, 'downloads/protocol.pdf')), Buffer.from('\n')]);
    return expect(await give(tab, 'protocol.pdf', bytes, 'Not this'), 'Not this very file', short(edition.fingerprint));
  },
  'a PDF of another text of the edition': async (tab, {site, edition}) => {
    const bytes = readFileSync(join(site.root, edition.key, 'downloads/protocol.pdf'), 'latin1').replaceAll(edition.fingerprint, 'ab'.repeat(32));
    return expect(await give(tab, 'p.pdf', Buffer.from(bytes, 'latin1'), 'No:'), 'it holds another text', 'abab abab abab', short(edition.fingerprint));
  },
  'the summary of a board that was changed, and a paper of an edition that is not here': async (tab, {site, edition, board}) => {
    const bytes = readFileSync(join(site.root, edition.key, 'downloads', board), 'latin1');
    const told = await give(tab, 'b.pdf', Buffer.from(bytes + ' ', 'latin1'), 'No:');
    const elsewhere = await give(tab, 'c.pdf', Buffer.from(bytes.replaceAll(`edition:${edition.key}`, 'edition:a/<b>/c'), 'latin1'), 'a/<b>/c');
    return [...expect(told, 'not a paper of this website', 'It says that it is a paper of'), ...expect(elsewhere, 'there is no such edition here')];
  },
  'what is no paper': async (tab) => expect(await give(tab, 'x.pdf', Buffer.from('hello'), 'No:'), 'It does not say whose paper it is'),
  'a file that is dropped': async (tab, {site, edition}) => {
    const bytes = readFileSync(join(site.root, edition.key, 'downloads/protocol.pdf')).toString('base64');
    await tab.evaluate(async (text) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], 'dropped.pdf'));
      const event = new DragEvent('drop', {dataTransfer: data, bubbles: true, cancelable: true});
      document.querySelector('footer').dispatchEvent(event);
    }, bytes);
    return expect(await said(tab, '[data-check-file]', 'Yes'), 'Yes: this is a paper', 'dropped.pdf');
  },
};

async function typed(tab, words, verdict) {
  await tab.fill('#check_fingerprint', words);
  await tab.press('#check_fingerprint', 'Enter');
  return said(tab, '[data-check-fingerprint]', verdict);
}

const fingerprint_tests = {
  'typed, pasted with words, in capitals, and whole': async (tab, {edition}) => {
    const problems = [];
    for (const words of [short(edition.fingerprint), `Fingerprint of this text: ${short(edition.fingerprint)}.`,
                         short(edition.fingerprint).toUpperCase(), edition.fingerprint, `sha256:${edition.fingerprint}`]) {
      await typed(tab, '', 'too short');
      problems.push(...expect(await typed(tab, words, 'Yes'), 'Yes: this text stands here.', short(edition.fingerprint)));
    }
    return problems;
  },
  'one that is not here, and one that is too short': async (tab) => [
    ...expect(await typed(tab, '0123 4567 89ab', 'No:'), 'this text does not stand here', '0123 4567 89ab'),
    ...expect(await typed(tab, '0123 4567', 'too short'), 'twelve letters and digits')],
  'from the code of a paper': async (tab, {origin, edition}) => {
    const at = async (fragment, verdict) => {
      await tab.goto('about:blank');
      await tab.goto(`${origin}${address}#${fragment}`, {waitUntil: 'load'});
      return said(tab, '[data-check-fingerprint]', verdict);
    };
    const whole = await at(`sha256:${edition.fingerprint}/${edition.key}`, 'Yes');
    const in_sight = await tab.locator('[data-check-fingerprint] [role=status]').evaluate((element) => {
      const {top, bottom} = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
    return [...expect(whole, 'Yes: this text stands here.'), ...(in_sight ? [] : ['the answer is out of sight']),
            ...expect(await at(`sha256:${edition.fingerprint}`, 'Yes'), 'Yes:'),
            ...expect(await at(`sha256:${edition.fingerprint.slice(0, 12)}`, 'Yes'), 'Yes:'),
            ...expect(await at(`sha256:${'ab'.repeat(32)}/${edition.key}`, 'No:'), 'No: the text is another now.', 'abab abab abab', short(edition.fingerprint)),
            ...expect(await at(`sha256:${'ab'.repeat(32)}/a/b/c`, 'No:'), 'this text does not stand here'),
            ...((await at('sha256:%', '')).words === '' ? [] : ['answers what nobody asked'])];
  },
};

/** Without script: the list of editions, and the row that the code on a paper leads to. */
async function plain(tab, {origin, edition, editions}) {
  await tab.goto(`${origin}${address}#sha256:${edition.fingerprint}/${edition.key}`, {waitUntil: 'load'});
  const rows = await tab.locator('main tbody tr').allInnerTexts();
  const [row] = await tab.locator('tr:target').allInnerTexts();
  return [...editions.filter(({fingerprint}) => !rows.some((text) => text.includes(short(fingerprint)))).map(({key}) => `${key} is not listed`),
          ...(row?.includes(short(edition.fingerprint)) ? [] : [`the code leads to ${row}`])];
}

/** On a page that is not secure, the file cannot be hashed; the fingerprint still can be compared. */
async function insecure(tab, given) {
  await tab.addInitScript(() => Object.defineProperty(window, 'crypto', {value: undefined}));
  await tab.goto(given.origin + address, {waitUntil: 'load'});
  return [...expect(await said(tab, '[data-check-file]', 'https'), 'no secure address (https)'),
          ...expect(await typed(tab, short(given.edition.fingerprint), 'Yes'), 'Yes:')];
}

export default async function check_a_paper(checks, context) {
  const [{origin}, browser, {site}] = [await context.server(), await context.browser(), context];
  const manifest = JSON.parse(site.read('manifest.json'));
  checks.item('the list of papers is that of the manifest', list_problems(site, manifest));
  const editions = Object.entries(manifest.editions).map(([key, fingerprint]) => ({key, fingerprint}));
  // One whose boards have yet to sign.
  const edition = editions.find(({key}) => site.by_url.get(`/${key}/sign-off/`)?.html.includes('>Signature sheet ('));
  const board = Object.keys(manifest.files).find((path) => path.startsWith(`${edition.key}/downloads/boards/`) && path.endsWith('.pdf'))
      .slice(`${edition.key}/downloads/`.length);
  const given = {origin, site, editions, edition, board};
  const asked = [];
  const open = (task) => async (tab) => {
    tab.on('request', (request) => asked.push(request));
    await tab.goto(origin + address, {waitUntil: 'load'});
    return task(tab, given);
  };
  const tasks = Object.entries({...file_tests, ...fingerprint_tests});
  const found = await in_tabs(browser, desk, tasks, (tab, [, task]) => open(task)(tab));
  tasks.forEach(([what], index) => checks.item(what, found[index]));
  checks.item('nothing is sent', asked.filter((request) => request.method() !== 'GET' || request.postData()).map((request) => request.url()));
  const [listed] = await in_tabs(browser, {...desk, javaScriptEnabled: false}, [given], plain);
  checks.item('without script', listed);
  const [without_crypto] = await in_tabs(browser, desk, [given], insecure);
  checks.item('on a page that is not secure', without_crypto);
}
