// The text of each edition is in our own words: sentences are restated, with names, titles, numbers, priorities, members
// and marked quotations as they are. The sources are known here by marks of their runs of eight words only.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';
import {shared} from './support/own_words.mjs';

const editions = ['oxfordshire/protocol/2017-18', 'oxfordshire/partnership-update/2015',
                  'oxfordshire/safer-oxfordshire-report/2016', 'oxfordshire/working-arrangements/undated',
                  'buckinghamshire/protocol/v3.0'];

for (const edition of editions) {
  test(`${edition}: under 15 % in the words of its source, and no paragraph mostly so`, () => {
    const file = new URL(`data/source_runs/${edition.replaceAll('/', '-')}.txt`, import.meta.url);
    const {share, runs, close} = shared(`content/${edition}`, readFileSync(file, 'utf8').replace(/\s/g, '').match(/.{4}/g));
    assert.ok(runs > 500, `only ${runs} runs were read`);
    assert.ok(share < 0.15, `${(100 * share).toFixed(1)} %`);
    assert.deepEqual(close.map(({place, text}) => `${place}: ${text}`), []);
  });
}
