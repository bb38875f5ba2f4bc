// Diagnostics that no text of a content file can show: bytes, sizes, folders, the output and its programs.
import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, test} from 'node:test';
import {snapshot, today, with_content} from './lib/workplace.mjs';

const base = 'tests/diagnostics/base';
const codes_in = (text) => [...text.matchAll(/\[([A-Z]\d+)\]$/gm)].map(([, code]) => code);
/** A message in our words, a hint, then what the program said. */
const told_by = (program, message) => new RegExp(`^concordat: error: .*${message}.*\\n {2}hint: .+\\n {2}detail: ${program}: .+$`, 'm');

const build = (place, ...words) =>
  place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--as-of', today, ...words);

/** The one diagnostic that the base protocol gives with this file. */
function one_of(path, bytes) {
  return with_content(base, (place) => {
    place.write(`content/${path}`, bytes);
    const {status, diagnostics} = place.check();
    assert.equal(diagnostics.length, 1, JSON.stringify(diagnostics, null, 1));
    assert.equal(status, 1);
    assert.equal(diagnostics[0].file, path);
    const {code, line, column} = diagnostics[0];
    return {code, line, column};
  });
}

describe('files that cannot be used', () => {
  const section = 'northshire/protocol/2024/text/02-appendix-a.md';
  const board = 'northshire/protocol/2024/boards/practice-group.toml';

  test('F001: a folder that is not there', () => {
    with_content(base, (place) => {
      const {status, err} = place.run('check', '--content', 'contents');
      assert.equal(status, 1);
      assert.deepEqual(codes_in(err), ['F001']);
      assert.match(err, /cannot read the folder "contents"/);
    });
  });

  test('F002: a picture with the ending of a text file', () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');
    assert.deepEqual(one_of(board, picture), {code: 'F002', line: 3, column: 1});
  });

  test('F002: text in UTF-16', () => {
    const bytes = Buffer.from('\ufeffstanding = "sub-group"\n', 'utf16le');
    assert.deepEqual(one_of(board, bytes), {code: 'F002', line: 1, column: 4});
  });

  test('F003: text in an old encoding, at the byte that shows it', () => {
    const bytes = readFileSync(`${base}/${section}`, 'utf8').replace('as below.', 'as below \u00a3.');
    assert.deepEqual(one_of(section, Buffer.from(bytes, 'latin1')), {code: 'F003', line: 7, column: 22});
  });

  test('F005: a line of 70,000 characters', () => {
    const text = readFileSync(`${base}/${section}`, 'utf8') + 'a'.repeat(70_000) + '\n';
    const last = text.split('\n').length - 1;
    assert.deepEqual(one_of(section, text), {code: 'F005', line: last, column: 65_537});
  });

  test('F005: a file of 9 MiB', () => {
    assert.deepEqual(one_of(section, 'A line of text.\n'.repeat(9 << 16)), {code: 'F005', line: 1, column: 1});
  });

  test('F009: a spreadsheet and a link are passed over', () => {
    with_content(base, (place) => {
      place.write('content/northshire/minutes.xlsx', 'PK');
      symlinkSync('minutes.xlsx', place.path('content/northshire/latest.xlsx'));
      const {status, diagnostics} = place.check();
      assert.equal(status, 0);
      assert.deepEqual(diagnostics.map(({code, severity}) => `${severity} ${code}`), ['warning F009', 'warning F009']);
    });
  });

  test('F009: a README is passed over with a word, a site inside the content without one', () => {
    with_content(base, (place) => {
      place.copy_templates();
      place.write('content/README.md', '# What stands where\n');
      place.write('content/northshire/protocol/2024/readme.txt', 'Notes.\n');
      assert.equal(place.run('build', '--content', 'content', '--templates', 'templates', '--out', 'content/site',
                             '--as-of', today).status, 0);
      const {status, diagnostics} = place.check();
      assert.equal(status, 0);
      assert.deepEqual(diagnostics.map(({code, message}) => `${code} ${message}`), [
        'F009 "README.md" is not part of the protocol',
        'F009 "northshire/protocol/2024/readme.txt" is not part of the protocol']);
    });
  });

  test('F011: a linked section, and a linked folder', () => {
    for (const linked of ['northshire/protocol/2024/text/01-purpose.md', 'northshire/protocol/2024/boards']) {
      with_content(base, (place) => {
        renameSync(place.path(`content/${linked}`), place.path('elsewhere'));
        symlinkSync(place.path('elsewhere'), place.path(`content/${linked}`));
        const {status, diagnostics} = place.check();
        assert.equal(status, 1);
        assert.deepEqual(diagnostics.filter(({code}) => code === 'F011').map(({message}) => message),
                         [`"${linked}" is a link, and links are not followed`]);
      });
    }
  });

  test('F009: pipes and sockets are never opened, wherever they lie', () => {
    with_content(base, (place) => {
      place.copy_templates();
      assert.equal(build(place).status, 0);
      const pipe = (path) => {
        rmSync(place.path(path), {force: true});
        assert.equal(spawnSync('mkfifo', [place.path(path)]).status, 0);
      };
      ['content/pipe.toml', 'content/northshire/pipe.md', 'content/pipe', 'templates/pipe.mustache', 'templates/script/pipe.js',
       'out/index.html', 'out/theirs'].forEach(pipe);
      const {status, err} = build(place);
      assert.equal(status, 0, err);
      assert.equal(err.match(/is a pipe, a socket or a device, and only files are read \[F009\]/g).length, 6, err);
      assert.deepEqual(codes_in(place.run('verify', 'out/theirs').err).filter((code) => code !== 'F009'), ['V001']);
      pipe('out/manifest.json');
      assert.deepEqual(codes_in(build(place).err).filter((code) => code !== 'F009'), ['O001']);
    });
  });

  test('names that are not UTF-8 leave messages and JSON readable', () => {
    with_content(base, (place) => {
      const name = (...parts) => Buffer.concat([place.path('content') + '/', ...parts].map((part) => Buffer.from(part)));
      const odd = Buffer.from([0xff, 0x0a, 0x1b]);
      mkdirSync(name('northshire/', odd));
      for (const path of [name(odd, '.toml'), name(odd, '.png'), name('northshire/', odd, '/area.toml'),
                          name('northshire/protocol/2024/text/03-', odd, '.md')]) {
        writeFileSync(path, 'x = 1\n');
      }
      symlinkSync('site.toml', name('northshire/', odd, '.link'));
      for (const how of ['--json', '--strict']) {
        const {stdout, stderr, status} = spawnSync(resolve('build/concordat'), ['check', '--content', 'content', how], {cwd: place.folder});
        assert.equal(status, 1);
        const text = new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat([stdout, stderr]));
        if (how === '--json') assert.ok(JSON.parse(text).length >= 5, text);
        else assert.doesNotMatch(text, /[\x00-\x09\x0b-\x1f]/);
      }
    });
  });

  test('a byte order mark and line ends of Windows are no mistakes', () => {
    with_content(base, (place) => {
      for (const path of [section, board]) {
        place.write(`content/${path}`, '\ufeff' + readFileSync(`${base}/${path}`, 'utf8').replaceAll('\n', '\r\n'));
      }
      assert.deepEqual(place.check(), {status: 0, diagnostics: []});
    });
  });

  test('a folder without any file lacks what every site needs', () => {
    with_content(base, (place) => {
      place.write('empty/.keep', '');
      const {status, err} = place.run('check', '--content', 'empty');
      assert.equal(status, 1);
      assert.deepEqual(codes_in(err), ['F006', 'F006', 'F006']);
    });
  });
});

describe('the output folder', () => {
  test('nothing hidden is published, and what is kept for the next build lies elsewhere', () => {
    with_content(base, (place) => {
      const cache = place.path('cache');
      const how = ['build', '--print', '--content', 'content', '--out', 'out', '--as-of', today];
      const first = place.run_in({XDG_CACHE_HOME: cache}, ...how);
      assert.equal(first.status, 0, first.err);
      assert.deepEqual([...snapshot(place.path('out')).keys()].filter((path) => /(^|\/)\./.test(path)), []);
      assert.ok(snapshot(join(cache, 'concordat')).size > 0);
      const site = snapshot(place.path('out'));
      for (const words of [['--cache', place.path('other')], ['--no-cache']]) {
        rmSync(place.path('out'), {recursive: true});
        assert.equal(place.run_in({XDG_CACHE_HOME: place.path('unused')}, ...how, ...words).status, 0);
        assert.deepEqual(snapshot(place.path('out')), site);
      }
      assert.ok(existsSync(place.path('other')) && !existsSync(place.path('unused')));
    });
  });

  test('templates are those of the project, else the program\'s own; none at all is one error', () => {
    with_content(base, (place) => {
      assert.equal(place.run('build', '--content', 'content', '--out', 'out').status, 0);
      for (const templates of ['nowhere', 'empty']) {
        place.write('empty/.keep', '');
        const {status, err} = place.run('build', '--content', 'content', '--templates', templates, '--out', 'out');
        assert.equal(status, 1);
        assert.equal(codes_in(err).length, 1, err);
      }
    });
  });

  test('O001: a folder that Concordat did not write is left alone', () => {
    with_content(base, (place) => {
      place.copy_templates();
      place.write('out/thesis.txt', 'ten years of work');
      const {status, err} = build(place);
      assert.equal(status, 1);
      assert.deepEqual(codes_in(err), ['O001']);
      assert.deepEqual([...snapshot(place.path('out')).keys()], ['thesis.txt']);
    });
  });

  test('O002: a place where nothing can be written', () => {
    with_content(base, (place) => {
      place.copy_templates();
      const {status, err} = place.run('build', '--content', 'content', '--templates', 'templates', '--out', '/proc/site', '--as-of', today);
      assert.equal(status, 1);
      assert.deepEqual(codes_in(err), ['O002']);
    });
  });

  test('a failed build leaves the site as it was, and a good one keeps what others put there', () => {
    with_content(base, (place) => {
      place.copy_templates();
      assert.equal(build(place).status, 0);
      place.write('out/CNAME', 'partnerships.example\n');
      const before = snapshot(place.path('out'));
      place.add('content/northshire/protocol/2024/themes.toml', '[[theme]\n');
      assert.equal(build(place).status, 1);
      assert.deepEqual(snapshot(place.path('out')), before);
      place.write('content/northshire/protocol/2024/themes.toml', readFileSync(`${base}/northshire/protocol/2024/themes.toml`));
      assert.equal(build(place).status, 0);
      assert.deepEqual(snapshot(place.path('out')), before);
    });
  });

  test('--strict makes a warning stop the build', () => {
    with_content(base, (place) => {
      place.copy_templates();
      place.write('content/northshire/protocol/2024/text/03-plan.md', '+++\ntitle = "Plan"\n+++\n\nThe JSNA is written.\n');
      assert.equal(build(place, '--strict').status, 1);
      assert.equal(build(place).status, 0);
    });
  });
});

describe('printing', () => {
  const print = (place, ...words) => place.run('print', '--content', 'content', '--templates', 'templates', '--as-of', today, ...words);
  const with_site = (use) => with_content(base, (place) => {
    place.copy_templates();
    assert.equal(build(place).status, 0);
    use(place);
  });

  test('O004: the program that makes PDFs is missing', () => with_site((place) => {
    const {status, err} = print(place, '--out', 'out', '--typst', place.path('typst'));
    assert.equal(status, 1);
    assert.ok(codes_in(err).includes('O004'), err);
  }));

  test('O002: no folder for temporary files', () => with_site((place) => {
    writeFileSync(place.path('program'), '#!/bin/sh\nexit 1\n');
    chmodSync(place.path('program'), 0o755);
    writeFileSync(place.path('file'), '');
    for (const TMPDIR of ['/nowhere', place.path('file'), '/proc']) {
      for (const words of [['--format', 'pdf', '--typst', place.path('program')]]) {
        const {status, err} = place.run_in({TMPDIR}, 'print', '--content', 'content', '--templates', 'templates', '--as-of', today,
                                           '--out', 'out', ...words);
        assert.equal(status, 1);
        assert.deepEqual([...new Set(codes_in(err.replace(/\n {2}hint.*/g, '')))], ['O002'], err);
        assert.match(err, /cannot write temporary files in "[^"]*": .*\n {2}hint: set TMPDIR/);
      }
    }
  }));

  test('O005: a PDF that cannot be made', () => with_site((place) => {
    writeFileSync(place.path('typst'), '#!/bin/sh\necho broken >&2\nexit 1\n');
    chmodSync(place.path('typst'), 0o755);
    const {status, err} = print(place, '--out', 'out', '--typst', place.path('typst'));
    assert.equal(status, 1);
    assert.ok(codes_in(err).includes('O005'), err);
    assert.match(err, told_by('Typst', 'protocol.pdf cannot be printed: Typst refuses what the template "protocol.typ" makes of it'));
  }));

  test('O005: of templates that Typst cannot read, the words of Typst come last', () => with_site((place) => {
    cpSync('templates', place.path('own'), {recursive: true});
    writeFileSync(place.path('own/print/board.typ'), '#broken(\n');
    const {status, err} = place.run('print', '--content', 'content', '--templates', 'own', '--as-of', today, '--out', 'out', '--format', 'pdf');
    assert.equal(status, 1);
    assert.match(err, told_by('Typst', '\\.pdf cannot be printed: Typst refuses what the template "board.typ" makes of it'));
    assert.doesNotMatch(err, /^concordat: .*(unclosed|expected)/m);
  }));

  /** The path of a folder with one program, which does what the script says. */
  const path_with = (place, name, script) => {
    mkdirSync(place.path('bin'), {recursive: true});
    writeFileSync(place.path('bin', name), `#!/bin/sh\n${script}\n`);
    chmodSync(place.path('bin', name), 0o755);
    return `${place.path('bin')}:${process.env.PATH}`;
  };
  const word = (place, PATH) => place.run_in({PATH}, 'print', '--content', 'content', '--templates', 'templates', '--as-of', today, '--out', 'out',
                                             '--no-cache', '--format', 'word');

  test('O007: the program that draws the maps of Word files is missing', () => with_site((place) => {
    const {status, err} = word(place, '/nowhere');
    assert.equal(status, 1);
    assert.deepEqual(codes_in(err), ['O007'], err);
    assert.match(err, /hint: install librsvg2-bin/);
  }));

  test('O009: a build goes on without its papers', () => with_site((place) => {
    const {status, err} = place.run_in({PATH: '/nowhere'}, 'build', '--content', 'content', '--templates', 'templates', '--out', 'out', '--print',
                                       '--no-cache', '--as-of', today);
    assert.equal(status, 0, err);
    assert.match(err, /warning: .*PDFs.*\[O009\]/);
    assert.match(err, /warning: .*Word.*\[O009\]/);
    assert.ok(codes_in(err).every((code) => code === 'O009'), err);
  }));

  test('O008: a Word file that cannot be made', () => with_site((place) => {
    const {status, err} = word(place, path_with(place, 'rsvg-convert', 'echo broken >&2; exit 1'));
    assert.equal(status, 1);
    assert.ok(codes_in(err).includes('O008'), err);
    assert.match(err, told_by('rsvg-convert', '\\.docx cannot be made: rsvg-convert makes no picture of its map: it ended with 1'));
  }));

  test('O005, O008: a program that ends well and has made nothing, or half of it', () => with_site((place) => {
    const before = snapshot(place.path('out'));
    const is_refused = ({status, out, err}, code) => {
      assert.equal(status, 1, out);
      assert.deepEqual([...new Set(codes_in(err))], [code], err);
      assert.deepEqual(snapshot(place.path('out')), before);
    };
    for (const made of ['exit 0', `printf '%%PDF-1.7'`]) {
      path_with(place, 'typst', made);
      is_refused(print(place, '--out', 'out', '--no-cache', '--format', 'pdf', '--typst', place.path('bin', 'typst')), 'O005');
      is_refused(word(place, path_with(place, 'rsvg-convert', made)), 'O008');
    }
  }));

  test('O006: an edition that is not there', () => with_site((place) => {
    const {status, err} = print(place, '--out', 'out', 'northshire/protocol/2023');
    assert.notEqual(status, 0);
    assert.deepEqual(codes_in(err), ['O006']);
    assert.match(err, /did you mean "northshire\/protocol\/2024"\?/);
  }));
});
