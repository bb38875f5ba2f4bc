// What the suites share: the site, one server and one browser, each made when the first suite asks for it.
import {launch} from './browser.mjs';
import {Site} from './pages.mjs';
import {serve} from './server.mjs';
import {visit_all} from './visits.mjs';

export class Context {
  #made = new Map();

  /** `root` is the built site, `program` the generator, `suites` the names of those that run. */
  constructor({root, program, suites}) {
    this.root = root;
    this.program = program;
    this.suites = suites;
  }

  #once(name, make) {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name);
  }

  get site() {
    return this.#once('site', () => new Site(this.root));
  }

  server() {
    return this.#once('server', () => serve(this.root));
  }

  browser() {
    return this.#once('browser', launch);
  }

  /** What each page is and does, with and without script (visits.mjs). */
  visits() {
    return this.#once('visits', () => visit_all(this, {with_axe: this.suites.includes('axe')}));
  }

  async close() {
    if (this.#made.has('browser')) await (await this.browser()).close();
    if (this.#made.has('server')) await (await this.server()).close();
  }
}
