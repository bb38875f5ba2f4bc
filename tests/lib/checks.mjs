// Counts of one suite. An item (a page, a file, a test) is one check: it passes where it has no problem. A fault in a
// template shows on every page, so failures are told once a problem with the items that have it.

const shown = 8;

const listed = (texts, indent) => [
  ...texts.slice(0, shown).map((text) => indent + text),
  ...(texts.length > shown ? [`${indent}… and ${texts.length - shown} more`] : []),
];

export class Checks {
  passed = 0;
  failed = 0;
  #failures = new Map();
  #quoted = [];

  /** Counts `name` as one check; `problems` are what is wrong with it, in words. */
  item(name, problems) {
    if (problems.length === 0) {
      this.passed += 1;
      return;
    }
    this.failed += 1;
    const key = JSON.stringify(problems);
    if (!this.#failures.has(key)) this.#failures.set(key, {problems, names: []});
    this.#failures.get(key).names.push(name);
  }

  /** Adds what another program counted for itself. */
  add({passed, failed}) {
    this.passed += passed;
    this.failed += failed;
  }

  /** Keeps what another program said of its failures. */
  quote(output) {
    this.#quoted.push(output.trimEnd().replace(/^/gm, '  | '));
  }

  /** What failed, and how; empty where all is well. */
  get report() {
    const told = [...this.#failures.values()].flatMap(({names, problems}) =>
        [...listed(names, '  FAIL '), ...listed(problems, '       ')]);
    return [...this.#quoted, ...told];
  }
}
