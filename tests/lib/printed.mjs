// A copy of some content in a temporary folder, changed by a test and printed.
import {cpSync, readdirSync} from 'node:fs';
import {resolve} from 'node:path';
import {today, Workplace} from '../diagnostics/lib/workplace.mjs';
import {Paper} from './papers.mjs';

const templates = resolve('templates');

export class Printed extends Workplace {
  /** `content` is the example of `concordat init` where nothing is said. */
  constructor(content = 'templates/example') {
    super(content);
  }

  /** `concordat print` for PDFs into the folder `out`; gives {status, out, err}. */
  print(...words) {
    const common = ['--content', 'content', '--templates', templates, '--out', 'out', '--as-of', today];
    return this.run('print', '--format', 'pdf', ...common, ...words);
  }

  /** Lays papers of before into the folder `out`, with the list of what they were made from. */
  begin_with(folder) {
    cpSync(folder, this.path('out'), {recursive: true});
  }

  /** Every PDF that was printed. */
  get papers() {
    return readdirSync(this.path('out'), {recursive: true}).filter((path) => path.endsWith('.pdf')).sort()
        .map((path) => new Paper(this.path('out'), path));
  }

  paper(name) {
    return this.papers.find((paper) => paper.name === name);
  }
}
