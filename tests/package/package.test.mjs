// What `make package` made: what it holds and says of itself, and that it works where it is unpacked, on a machine that has
// neither npm nor Node.js nor this project.
import assert from 'node:assert/strict';
import {execFileSync, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join, resolve} from 'node:path';
import {after, before, describe, test} from 'node:test';
import {h, p, word} from '../import/lib/word.mjs';

const read = (path) => readFileSync(path, 'utf8');
const run = (command, ...args) => execFileSync(command, args, {encoding: 'utf8', maxBuffer: 1 << 28});
const version = /^project\(concordat VERSION (\S+)/m.exec(read('CMakeLists.txt'))[1];
const deb = `build/package/concordat_${version}_amd64.deb`;

const place = mkdtempSync(join(tmpdir(), 'concordat-package-'));
const root = join(place, 'root');
const usr = (...names) => join(root, 'usr', ...names);
const work = join(place, 'work');
before(() => {
  run('dpkg-deb', '-x', deb, root);
  mkdirSync(work);
  symlinkSync(resolve('tests/diagnostics/base'), join(place, 'content'));
});
after(() => rmSync(place, {recursive: true}));

/** Whatever the path ends with, below the root. */
const files = () => readdirSync(root, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));

describe('what it says of itself', () => {
  const field = (name) => run('dpkg-deb', '-f', deb, name).trim();
  const listed = (section) => new RegExp(`^\\[${section}\\]\\n((?:.+\\n)*)`, 'm').exec(read('packages.apt'))[1].trim().split('\n')
      .map((line) => line.split(/\s+/)[0]);

  test('it has the version of the project', () => {
    assert.equal(field('Version'), version);
    assert.equal(JSON.parse(read('package.json')).version, version);
  });

  test('it depends on libraries and fonts, and recommends what makes papers', () => {
    const depends = field('Depends').split(', ').map((one) => one.split(' ')[0]);
    for (const name of [...listed('fonts'), 'libc6', 'libgvc6', 'libcmark-gfm0.29.0.gfm.6', 'libicu72', 'libzip4']) assert.ok(depends.includes(name), name);
    assert.deepEqual(depends.filter((name) => name.endsWith('-dev')), []);
    assert.deepEqual(field('Recommends').split(', '), listed('papers'));
  });

  test('its description is in lines that fit, and names only commands that are there', () => {
    const lines = field('Description').split('\n');
    assert.ok(lines.length > 5);
    assert.deepEqual(lines.filter((line) => line.length > 80), []);
    const help = run('build/concordat', '--help');
    for (const [, name] of lines.join('\n').replace(/\n /g, ' ').matchAll(/"concordat ([a-z-]+)/g)) assert.match(help, new RegExp(`^  ${name} `, 'm'));
  });
});

describe('what it holds', () => {
  test('files and folders belong to root, can be read by all and written by nobody else', () => {
    const wrong = run('dpkg-deb', '-c', deb).trim().split('\n')
        .filter((line) => !/^(drwxr-xr-x|-rw-r--r--|-rwxr-xr-x|lrwxrwxrwx) root\/root /.test(line) || !/ \.\/(usr\/.*)?$/.test(line.replace(/ -> .*/, '')));
    assert.deepEqual(wrong, []);
  });

  test('nothing in it knows where it was made', () => {
    assert.deepEqual(files().filter((path) => readFileSync(path).includes(process.cwd())), []);
  });

  test('programs are programs, and nothing else is', () => {
    assert.deepEqual(files().filter((path) => statSync(path).mode & 0o111), [usr('bin/concordat')]);
    assert.match(run('file', usr('bin/concordat')), /stripped$/m);
    assert.doesNotMatch(run('file', usr('bin/concordat')), /not stripped/);
  });

  test('the licences of all that is in it', () => {
    const text = read(usr('share/doc/concordat/copyright'));
    assert.ok(text.startsWith(read('LICENSE')));
    for (const name of ['GOV.UK Frontend', 'Apache License', 'libcli11-dev', 'libtomlplusplus-dev', 'nlohmann-json3-dev', 'libdtl-dev']) assert.ok(text.includes(name), name);
  });

  test('what the guide leads to is there', () => {
    const documents = usr('share/doc/concordat');
    const dead = readdirSync(documents).filter((name) => name.endsWith('.md')).flatMap((name) =>
        [...read(join(documents, name)).replace(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([\w./-]+)(?:#[^)]*)?\)/g)]
            .map(([, target]) => target).filter((target) => !existsSync(join(documents, target))).map((target) => `${name}: ${target}`));
    assert.deepEqual(dead, []);
  });

  test('made again, it is the same', () => {
    const again = join(place, 'again');
    const epoch = readFileSync(deb).toString('latin1', 24, 36).trim();  // of the first file in the archive
    execFileSync('cpack', ['--config', 'build/CPackConfig.cmake', '-B', again], {env: {...process.env, SOURCE_DATE_EPOCH: epoch}, stdio: 'pipe'});
    assert.ok(readFileSync(join(again, basename(deb))).equals(readFileSync(deb)));
  });
});

/** What stands in a page of the manual, as a terminal shows it, without its overstriking. */
function shown(page) {
  const {stdout, stderr} = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-cbou', '-rLL=100n', '-Kutf8'],
                                     {input: execFileSync('gzip', ['-dc', page]), encoding: 'utf8', maxBuffer: 1 << 26});
  assert.equal(stderr, '', page);
  return stdout.replaceAll('\u2010', '-').replaceAll('\u2212', '-');
}
const pages = () => readdirSync(usr('share/man/man1')).map((name) => usr('share/man/man1', name));
const commands = [...run('build/concordat', '--help').matchAll(/^ {2}([a-z][a-z-]*) {3,}/gm)].map(([, name]) => name);

describe('manual', () => {
  test('a page for the program and for each command, which roff understands', () => {
    assert.deepEqual(pages().map((path) => basename(path, '.1.gz')).sort(), ['concordat', ...commands.map((name) => `concordat-${name}`)].sort());
    const overview = shown(usr('share/man/man1/concordat.1.gz'));
    for (const name of commands) assert.match(overview, new RegExp(`^ +${name}`, 'm'));
  });

  test('each page has every option of the help, with its words', () => {
    for (const name of commands) {
      const page = shown(usr(`share/man/man1/concordat-${name}.1.gz`)).replace(/\s+/g, ' ');
      const rows = [...run('build/concordat', name, '--help').matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option).filter((option) => option !== '--help');
      for (const option of rows) assert.ok(page.includes(option), `${name} ${option}`);
    }
  });
});

describe('completion', () => {
  const bash = usr('share/bash-completion/completions/concordat');
  /** What bash offers for the last word of a line. */
  function offered(...words) {
    const script = `. ${bash}; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); compopt() { :; }; _concordat; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const done = spawnSync('bash', ['--norc', '-c', script, 'bash', 'concordat', ...words], {encoding: 'utf8', cwd: place});
    assert.equal(done.stderr, '');
    return done.stdout.trim().split('\n').filter((word) => word !== '');
  }

  test('both shells can read theirs', () => {
    run('bash', '-n', bash);
    run('zsh', '--no-exec', usr('share/zsh/vendor-completions/_concordat'));
  });

  test('commands, options, choices, folders and editions', () => {
    assert.deepEqual(offered(''), commands);
    assert.deepEqual(offered('--v'), ['--version']);
    assert.deepEqual(offered('pr'), ['print']);
    assert.deepEqual(offered('export', '--f'), ['--format']);
    assert.deepEqual(offered('export', '--format', ''), ['markdown', 'text', 'json-tree']);
    assert.deepEqual(offered('build', '--content', 'con'), ['content']);
    assert.deepEqual(offered('export', 'n'), ['northshire/protocol/2024']);
    assert.deepEqual(offered('export', '--content', 'elsewhere', 'n'), []);
    assert.deepEqual(offered('build', '--as-of', ''), []);
  });
});

/** Runs words of a shell as somebody with nothing but the package, in an empty folder; `path` is what else is installed. */
const bare = (line, path = '/nowhere') => spawnSync('/bin/sh', ['-c', line],
    {cwd: work, encoding: 'utf8', input: '', env: {PATH: `${usr('bin')}:${path}`, HOME: join(place, 'home'), LC_ALL: 'C.UTF-8'}});
const good = (line, path) => {
  const done = bare(line, path);
  assert.equal(done.status, 0, `${line}\n${done.stderr}`);
  return done.stdout;
};

describe('at work where it was unpacked', () => {
  test('init, build and check need nothing else', () => {
    assert.match(good('concordat init mycounty'), /^ {2}concordat serve --content mycounty$/m);
    good('concordat build --content mycounty --out mycounty-site');
    assert.ok(readFileSync(join(work, 'mycounty-site/assets/site.css')).equals(readFileSync('build/assets/site.css')));
    good('concordat check --content mycounty');
    assert.match(good('concordat check --explain C012'), /^# C012/);
  });

  test('without the programs that make papers, it says which to install', () => {
    const print = (format) => bare(`concordat print --content mycounty --out papers --no-cache --format ${format}`);
    assert.match(print('pdf').stderr, /the PDFs cannot be made by node[\s\S]*hint: install nodejs/);
    assert.match(print('word').stderr, /the maps of Word files cannot be drawn[\s\S]*hint: install librsvg2-bin/);
    assert.match(good('concordat build --content mycounty --out mycounty-site --print --no-cache 2>&1'), /warning: [\s\S]*install nodejs/);
  });

  test('a folder of the same name as that of the templates is left alone', () => {
    good('/bin/mkdir -p templates && concordat build --content mycounty --out mycounty-site');
  });

  test('preview', async () => {
    const program = spawn(usr('bin/concordat'), ['serve', '--content', 'mycounty', '--port', '0'], {cwd: work, env: {PATH: '/nowhere'}});
    try {
      let said = '';
      for await (const text of program.stdout) {
        said += text;
        if (said.includes('Look at')) break;
      }
      const page = await fetch(`${/http:\S+/.exec(said)[0]}northshire/protocol/2026/`);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /assets\/site\.css/);
    } finally {
      program.kill();
    }
  });

  test('every example of the manual works, PDFs with the Typst of the package', () => {
    const programs = join(place, 'programs');
    mkdirSync(programs);
    symlinkSync(process.execPath, join(programs, 'node'));
    const examples = new Map(commands.map((name) =>
        [name, /^EXAMPLE\n +(concordat [^\n]*)$/m.exec(shown(usr(`share/man/man1/concordat-${name}.1.gz`)))[1]]));
    for (const name of ['serve', 'lsp']) examples.delete(name);  // they end with who uses them
    rmSync(join(work, 'mycounty'), {recursive: true});
    writeFileSync(join(work, 'protocol.docx'), word({body: h('Purpose') + p('The boards work together.')}));
    const [first, last] = [['init', 'new-edition'], ['confirm', 'approve', 'add', 'rename']];  // what changes the content comes after what looks at it
    const order = [...first, ...[...examples.keys()].filter((name) => ![...first, ...last].includes(name)), ...last];
    assert.equal(order.length, examples.size);
    const edition = join(work, 'mycounty/northshire/protocol/2027/edition.toml');
    for (const name of order) {
      if (name === 'approve') writeFileSync(edition, read(edition).replace('status = "draft"', 'status = "proposed"'));
      good(examples.get(name), programs);
    }
    assert.ok(readFileSync(join(work, 'site-out/northshire/protocol/2026/downloads/sign-off-pack.pdf')).includes('%%EOF'));
  });
});
