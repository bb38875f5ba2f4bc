// A published site as tests of faults look at it: two versions that it may have, and a file that is not Concordat's.
import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {today, snapshot, Workplace} from '../diagnostics/lib/workplace.mjs';

/** Whether everything is gone through (`make endure`), or a sample of it. */
export const whole = Boolean(process.env.CONCORDAT_ENDURE);

/** At most `count` of 1 to `last`, spread evenly. */
export function sample(last, count) {
  if (whole || last <= count) return Array.from({length: last}, (_, i) => i + 1);
  return Array.from({length: count}, (_, i) => 1 + Math.round(i * (last - 1) / (count - 1)));
}

export class Published extends Workplace {
  #versions;
  #own;

  constructor() {
    super('tests/diagnostics/base');
    this.environment = {XDG_CACHE_HOME: this.path('cache')};
    const build = () => {
      const {status, err} = this.build();
      assert.equal(status, 0, err);
      return this.#site();
    };
    const first = build();
    this.write('out/CNAME', 'partnerships.example\n');
    this.#own = statSync(this.path('out/CNAME')).ino;
    this.turn();
    this.#versions = [first, build()];
  }

  get build_words() {
    return ['build', '--content', 'content', '--out', 'out', '--as-of', today];
  }

  build() {
    return this.run_in(this.environment, ...this.build_words);
  }

  /** Changes the content, from one version to the other. */
  turn() {
    const path = 'content/northshire/protocol/2024/edition.toml';
    const text = this.read(path);
    const changed = text.replace(/^title = "(Another )?/m, (_, another) => `title = "${another ? '' : 'Another '}`);
    assert.notEqual(changed, text);
    this.write(path, changed);
  }

  #site() {
    const files = snapshot(this.path('out'));
    files.delete('CNAME');
    return JSON.stringify([...files]);
  }

  /** The site is one of the versions, whole, and the own file is itself. */
  assert_whole(message) {
    assert.ok(this.#versions.includes(this.#site()), `${message}: the site is none of its versions`);
    assert.equal(statSync(this.path('out/CNAME')).ino, this.#own, `${message}: the own file is another`);
    assert.equal(readFileSync(this.path('out/CNAME'), 'utf8'), 'partnerships.example\n', message);
  }

  /** Names beside the site that begin as our temporary folders do. */
  leftovers() {
    return [...readdirSync(this.folder), ...(existsSync(this.path('out')) ? readdirSync(this.path('out')) : [])]
        .filter((name) => name.includes('concordat-'));
  }
}
