// concordat lsp, through the client library that editors use: what is found, what names stand for, where they are
// declared, which ids fit, and renaming one everywhere.
import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {realpathSync, renameSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {describe, test} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import protocol from 'vscode-languageserver-protocol/node.js';
import {Workplace, today} from '../diagnostics/lib/workplace.mjs';

const {CodeActionRequest, CompletionRequest, DefinitionRequest, DidChangeTextDocumentNotification, DidCloseTextDocumentNotification,
       DidOpenTextDocumentNotification, ExitNotification, HoverRequest, InitializeRequest, PrepareRenameRequest,
       PublishDiagnosticsNotification, ReferencesRequest, RenameRequest, ShutdownRequest, StreamMessageReader, StreamMessageWriter,
       createProtocolConnection} = protocol;
const edition = 'northshire/protocol/2024';
const section = `${edition}/text/03-working.md`;
const text = (body) => `+++\ntitle = "Working together"\nnumber = "2"\n+++\n\n2.1 ${body}\n`;

/** An editor that has opened the folder of a content. */
class Editor {
  constructor(base = 'tests/diagnostics/base') {
    this.place = new Workplace(base);
    this.folder = join(realpathSync(this.place.folder), 'content');
    this.found = new Map();
    this.server = spawn(resolve('build/concordat'), ['lsp', '--as-of', today], {cwd: '/', stdio: ['pipe', 'pipe', 'inherit']});
    this.ended = once(this.server, 'close');
    this.client = createProtocolConnection(new StreamMessageReader(this.server.stdout), new StreamMessageWriter(this.server.stdin));
    this.client.onNotification(PublishDiagnosticsNotification.type, ({uri, diagnostics}) => this.found.set(uri, diagnostics));
    this.client.listen();
  }

  uri(path) {
    return pathToFileURL(join(this.folder, path)).href;
  }

  start() {
    return this.client.sendRequest(InitializeRequest.type, {processId: null, rootUri: pathToFileURL(this.place.folder).href, capabilities: {}});
  }

  /** Opens a file with this text, or changes it, without saving. */
  async show(path, words) {
    const uri = this.uri(path);
    if (this.version === undefined) {
      this.version = 1;
      await this.client.sendNotification(DidOpenTextDocumentNotification.type, {textDocument: {uri, languageId: 'x', version: 1, text: words}});
    } else {
      await this.client.sendNotification(DidChangeTextDocumentNotification.type,
                                         {textDocument: {uri, version: ++this.version}, contentChanges: [{text: words}]});
    }
    this.words = words;
  }

  /** The place of "|" in the words; they are shown without it. */
  async point(path, marked) {
    const at = marked.indexOf('|');
    await this.show(path, marked.replace('|', ''));
    const lines = marked.slice(0, at).split('\n');
    return {textDocument: {uri: this.uri(path)}, position: {line: lines.length - 1, character: lines.at(-1).length}};
  }

  async ask(type, path, marked, more = {}) {
    return this.client.sendRequest(type, {...await this.point(path, marked), ...more});
  }

  /** The codes of a file, once the server has nothing more to say. */
  async codes(path) {
    await this.client.sendRequest(HoverRequest.type, {textDocument: {uri: this.uri('site.toml')}, position: {line: 0, character: 0}});
    return (this.found.get(this.uri(path)) ?? []).map(({code}) => code);
  }

  async stop() {
    await this.client.sendRequest(ShutdownRequest.type);
    await this.client.sendNotification(ExitNotification.type);
    const [status] = await this.ended;
    this.client.dispose();
    this.place.remove();
    return status;
  }
}

async function with_editor(use, base) {
  const editor = new Editor(base);
  try {
    await editor.start();
    await use(editor);
  } finally {
    assert.equal(await editor.stop(), 0);
  }
}

describe('language server', () => {
  test('tells what is found in a text that is not saved, where, and that it is mended', () => with_editor(async (editor) => {
    await editor.show(section, text('The [Health Board](board:helth-board) 😀 meets in in May [here](clause:9.9).'));
    assert.deepEqual((await editor.codes(section)).filter((code) => code !== 'G043'), ['R001', 'R002']);
    const [unknown, clause] = editor.found.get(editor.uri(section)).filter(({code}) => code !== 'G043');
    assert.equal(unknown.severity, 1);
    assert.match(unknown.message, /unknown body|no body|helth-board/);
    // Editors count units of UTF-16: the face is two.
    const line = editor.words.split('\n')[5];
    assert.equal(line.slice(unknown.range.start.character, unknown.range.end.character), 'board:helth-board');
    assert.equal(line.slice(clause.range.start.character, clause.range.end.character), 'clause:9.9');
    await editor.show(section, text('The boards meet in May.'));
    assert.deepEqual(await editor.codes(section), []);
  }));

  test('closing a file brings back what is on the disk', () => with_editor(async (editor) => {
    await editor.show(section, text('[](board:nobody)'));
    assert.deepEqual(await editor.codes(section), ['R001']);
    await editor.client.sendNotification(DidCloseTextDocumentNotification.type, {textDocument: {uri: editor.uri(section)}});
    assert.deepEqual(await editor.codes(section), []);
  }));

  test('says what a name stands for, and which rule found something there', () => with_editor(async (editor) => {
    const {contents} = await editor.ask(HoverRequest.type, section, text('The [Health Board](board:hea|lth-board) meets.'));
    assert.match(contents.value, /\*\*Health Board\*\*: body `health-board`/);
    const {contents: found} = await editor.ask(HoverRequest.type, section, text('[x](board:no|body)'));
    assert.match(found.value, /\*\*R001\*\* \(structure, error\): a reference to an unknown body/);
    assert.equal(await editor.ask(HoverRequest.type, section, text('Noth|ing here.')), null);
  }));

  test('goes to where a name is declared, and lists its uses', () => with_editor(async (editor) => {
    const marked = text('The [Health Board](board:health-|board) meets.');
    const {uri, range} = await editor.ask(DefinitionRequest.type, section, marked);
    assert.equal(uri, editor.uri('northshire/area.toml'));
    const line = editor.place.read('content/northshire/area.toml').split('\n')[range.start.line];
    assert.equal(line.slice(range.start.character, range.end.character), 'health-board');
    const uses = await editor.ask(ReferencesRequest.type, section, marked, {context: {includeDeclaration: true}});
    assert.ok(uses.length >= 6, `${uses.length} uses`);
    assert.ok(uses.some((use) => use.uri === editor.uri(section)));
  }));

  test('completes the ids that fit, also while the file cannot be read', () => with_editor(async (editor) => {
    const labels = async (path, marked) => (await editor.ask(CompletionRequest.type, path, marked)).map(({label}) => label);
    assert.deepEqual(await labels(section, text('See [](board:|)')), ['adults-board', 'health-board', 'practice-group']);
    assert.ok((await labels(section, text('See ![](view:|)'))).includes('timetable'));
    assert.ok((await labels(section, text('See [](clause:|)'))).includes('1.1'));
    assert.deepEqual(await labels(section, text('Health:|')), []);
  }));

  test('completes the values of keys by what they name', () => with_editor(async (editor) => {
    const file = `${edition}/reports.toml`;
    const whole = editor.place.read(`content/${file}`);
    const items = await editor.ask(CompletionRequest.type, file, `${whole}\n[[report]]\nid = "new"\ntitle = "New"\nowner = "ad|`);
    assert.deepEqual(items.map(({label}) => label), ['adults-board', 'health-board', 'practice-group']);
    assert.equal(items[0].detail, 'Adults Board');
    assert.equal(items[0].textEdit.range.end.character - items[0].textEdit.range.start.character, 2);
    const seasons = await editor.ask(CompletionRequest.type, file, `${whole}\n[[report.cell]]\nseason = "|`);
    assert.deepEqual(seasons.map(({label}) => label), ['spring']);
  }));

  test('renames an id everywhere, its file too, and the content is still without errors', () => with_editor(async (editor) => {
    await editor.place.write(`content/${section}`, text('The [Health Board](board:health-board) meets.\n\n![](view:members/health-board)'));
    const before = editor.place.check();
    const marked = editor.place.read(`content/${section}`).replace('board:health', 'board:hea|lth');
    const range = await editor.ask(PrepareRenameRequest.type, section, marked);
    assert.equal(range.placeholder, 'health-board');
    const {documentChanges} = await editor.ask(RenameRequest.type, section, marked, {newName: 'wellbeing-board'});
    for (const {kind, textDocument, edits, oldUri, newUri} of documentChanges) {
      if (kind === 'rename') {
        renameSync(fileURLToPath(oldUri), fileURLToPath(newUri));
        continue;
      }
      const path = fileURLToPath(textDocument.uri);
      const lines = editor.place.read(path.slice(realpathSync(editor.place.folder).length + 1)).split('\n');
      for (const {range: {start, end}, newText} of edits.sort((a, b) => b.range.start.character - a.range.start.character))
        lines[start.line] = lines[start.line].slice(0, start.character) + newText + lines[start.line].slice(end.character);
      writeFileSync(path, lines.join('\n'));
    }
    const after = editor.place.check();
    assert.equal(after.status, 0);
    const told = ({diagnostics}) => diagnostics.map(({code, message}) => `${code} ${message}`).sort();
    assert.deepEqual(told(after), told(before));
    assert.ok(documentChanges.some(({kind}) => kind === 'rename'));
  }));

  test('refuses a name that is none, or taken', () => with_editor(async (editor) => {
    const marked = text('The [Health Board](board:hea|lth-board) meets.');
    for (const [name, why] of [['Health Board', /not an id/], ['adults-board', /there is a body "adults-board" already/]])
      await assert.rejects(editor.ask(RenameRequest.type, section, marked, {newName: name}), why);
    await assert.rejects(editor.ask(RenameRequest.type, section, text('No |name'), {newName: 'x'}), /no id here/);
  }));

  test('offers the repairs of drafts', () => with_editor(async (editor) => {
    editor.place.edit(`${edition}/edition.toml`, ['status = "agreed"', 'status = "draft"']);
    await editor.show(section, text('The the boards, and the the groups.'));
    const [finding] = editor.found.get(editor.uri(section)) ?? (await editor.codes(section), editor.found.get(editor.uri(section)));
    const actions = await editor.client.sendRequest(CodeActionRequest.type,
        {textDocument: {uri: editor.uri(section)}, range: finding.range, context: {diagnostics: [finding]}});
    assert.deepEqual(actions.map(({title}) => title), ['Write "the"']);
  }));

  test('what is no message, or not asked for in order, ends in an answer and never in a crash', () => with_editor(async (editor) => {
    await assert.rejects(editor.client.sendRequest('textDocument/formatting', {}), /not supported/);
    await assert.rejects(editor.client.sendRequest('textDocument/hover', {textDocument: {}}), /uri/);
    await assert.rejects(editor.client.sendRequest('textDocument/hover', [1]), /./);
    assert.equal(await editor.client.sendRequest(HoverRequest.type, {textDocument: {uri: 'untitled:x'}, position: {line: 1e9, character: 1e9}}), null);
    assert.equal(await editor.client.sendRequest(HoverRequest.type,
        {textDocument: {uri: editor.uri('site.toml')}, position: {line: 999999, character: 999999}}), null);
  }));
});

describe('bytes that no editor sends', () => {
  /** What the server answers to these bytes, and how it ends. */
  async function answer(bytes) {
    const server = spawn(resolve('build/concordat'), ['lsp'], {stdio: ['pipe', 'pipe', 'pipe']});
    let out = '', err = '';
    server.stdout.on('data', (more) => { out += more; });
    server.stderr.on('data', (more) => { err += more; });
    server.stdin.on('error', () => {});
    server.stdin.end(bytes);
    const [status] = await once(server, 'close');
    return {status, out, err};
  }
  const framed = (body) => `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;

  test('a body that is no JSON is refused, and the next is read', async () => {
    const {out, status} = await answer(framed('{"id":') + framed('{"jsonrpc":"2.0","id":7,"method":"shutdown"}') + framed('{"method":"exit"}'));
    assert.match(out, /-32700[\s\S]*"id":7,"result":null/);
    assert.equal(status, 0);
  });

  test('a head without a length, with a monstrous one, or cut off, ends it', async () => {
    for (const bytes of ['GET / HTTP/1.1\r\n\r\n', 'Content-Length: 99999999999999\r\n\r\n{}', 'Content-Length: 5\r\n\r\n{}', 'x'.repeat(100000)]) {
      const {status, err} = await answer(bytes);
      assert.equal(status, 1);
      assert.equal(err, '');
    }
  });

  test('before it is started nothing is answered but that', async () => {
    const {out} = await answer(framed('{"jsonrpc":"2.0","id":1,"method":"textDocument/hover","params":{}}'));
    assert.match(out, /-32002/);
  });
});
