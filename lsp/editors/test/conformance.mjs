// Drives "zwrot lsp" with vscode-languageserver-protocol, the library that VS
// Code itself is built on: node conformance.mjs ZWROT push|pull ENCODING.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import assert from 'node:assert/strict';
const require = createRequire(import.meta.url);
const p = require('vscode-languageserver-protocol/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const [zwrot, mode = 'push', encoding = 'utf-16'] = process.argv.slice(2);
const pull = mode === 'pull';
const uriOf = (path) => pathToFileURL(path).href;

/** A client with a server of its own. */
class Client {
  published = new Map();
  waiting = [];
  applied = [];
  registered = [];
  progress = [];
  settings = null;

  constructor() {
    this.server = spawn(zwrot, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.exited = new Promise((resolve) => this.server.on('exit', resolve));
    const c = p.createProtocolConnection(new p.StreamMessageReader(this.server.stdout), new p.StreamMessageWriter(this.server.stdin));
    this.connection = c;
    c.onNotification(p.PublishDiagnosticsNotification.type, (params) => {
      this.published.set(`${params.uri}@${params.version}`, params.diagnostics);
      this.published.set(params.uri, params.diagnostics);
      this.wake();
    });
    c.onRequest(p.ApplyWorkspaceEditRequest.type, (params) => (this.applied.push(params.edit), { applied: true }));
    c.onRequest(p.ConfigurationRequest.type, (params) => params.items.map(() => this.settings));
    c.onRequest(p.RegistrationRequest.type, (params) => { this.registered.push(...params.registrations.map((r) => r.method)); this.wake(); });
    c.onRequest(p.DiagnosticRefreshRequest.type, () => {});
    c.listen();
  }

  wake() { this.waiting.splice(0).forEach((w) => w()); }

  async until(done) { while (!done()) await new Promise((w) => this.waiting.push(w)); }

  async start(folders) {
    const greeting = await this.request(p.InitializeRequest.type, {
      processId: process.pid, rootUri: null, workspaceFolders: folders.map((path) => ({ uri: uriOf(path), name: path })),
      capabilities: {
        general: { positionEncodings: [encoding] },
        window: { workDoneProgress: true },
        workspace: {
          applyEdit: true, configuration: true, workspaceFolders: true,
          didChangeWatchedFiles: { dynamicRegistration: true },
          workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
          diagnostics: { refreshSupport: true },
        },
        textDocument: {
          ...(pull ? { diagnostic: {} } : {}),
          hover: { contentFormat: ['markdown'] },
          codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, isPreferredSupport: true },
        },
      },
    });
    this.notify(p.InitializedNotification.type, {});
    return greeting.capabilities;
  }

  request(type, params, token) { return this.connection.sendRequest(type, params, token); }
  notify(type, params) { return this.connection.sendNotification(type, params); }

  open(uri, languageId, text, version = 0) {
    this.notify(p.DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version, text } });
    return TextDocument.create(uri, languageId, version, text);
  }

  change(document, text) {
    const next = TextDocument.create(document.uri, document.languageId, document.version + 1, text);
    this.notify(p.DidChangeTextDocumentNotification.type, { textDocument: { uri: next.uri, version: next.version }, contentChanges: [{ text }] });
    return next;
  }

  close(uri) { this.notify(p.DidCloseTextDocumentNotification.type, { textDocument: { uri } }); }

  async diagnostics({ uri, version }) {
    while (pull) {
      try {
        return (await this.request(p.DocumentDiagnosticRequest.type, { textDocument: { uri } })).items;
      } catch (e) { // new settings came meanwhile: asked again, as VS Code does
        if (e.code !== p.LSPErrorCodes.ServerCancelled || !e.data.retriggerRequest) throw e;
      }
    }
    await this.until(() => this.published.has(`${uri}@${version}`));
    return this.published.get(`${uri}@${version}`);
  }

  actions(uri, range, only) {
    return this.request(p.CodeActionRequest.type, { textDocument: { uri }, range, context: { diagnostics: [], only } });
  }

  async stop() {
    await this.request(p.ShutdownRequest.type);
    this.notify(p.ExitNotification.type);
    assert.equal(await this.exited, 0);
  }
}

/** The text after the edits of one document. Columns are in the encoding agreed on. */
function edited(text, edit, uri) {
  const lines = text.split(/(?<=\n)/);
  const unit = { 'utf-8': (s) => Buffer.byteLength(s), 'utf-16': (s) => s.length, 'utf-32': () => 1 }[encoding];
  const offset = ({ line, character }) => {
    let at = lines.slice(0, line).join('').length;
    for (const c of lines[line] ?? '') {
      if (character <= 0) break;
      character -= unit(c);
      at += c.length;
    }
    return at;
  };
  const change = edit.documentChanges.find((d) => d.textDocument?.uri === uri);
  for (const e of [...change.edits].reverse()) text = text.slice(0, offset(e.range.start)) + e.newText + text.slice(offset(e.range.end));
  return text;
}

const folder = mkdtempSync(join(tmpdir(), 'zwrot-'));
const [one, two] = [join(folder, 'jeden'), join(folder, 'dwa ą')];
[one, two].forEach((d) => mkdirSync(d));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (let i = 0; i < 200; i++) writeFileSync(join(two, `${i}.txt`), `Zalogowałeś się ${i} razy.\n`);

const client = new Client();
const capabilities = await client.start([one]);
assert.equal(capabilities.positionEncoding, encoding);
assert.equal(capabilities.textDocumentSync.change, p.TextDocumentSyncKind.Incremental);
assert.equal(Boolean(capabilities.diagnosticProvider), pull);
await client.until(() => client.registered.includes('workspace/didChangeWatchedFiles'));

// Diagnostics, at exact columns.
const uri = uriOf(join(one, 'list.md'));
const letter = 'Dzień dobry,\r\n\r\n😀 źle, jeśli zalogowałeś się dziś.\r\n';
let document = client.open(uri, 'markdown', letter);
const columns = { 'utf-8': [18, 31], 'utf-16': [14, 25], 'utf-32': [13, 24] }[encoding];
const [past] = await client.diagnostics(document);
assert.equal(past.code, 'gender/address-past-2sg');
assert.deepEqual([past.range.start.character, past.range.end.character], columns);
assert.ok(past.codeDescription.href && past.data && past.message && past.severity === p.DiagnosticSeverity.Error);
const rich = client.open('untitled:Untitled-1', 'html', '<!-- zwrot: ignore gender -- nazwa -->\n<p>Dzień dobry!</p>\n\n<p>Byłeś zadowolony?</p>\n');
const richly = await client.diagnostics(rich);
assert.ok(richly.some((d) => d.tags?.includes(p.DiagnosticTag.Unnecessary)));
assert.ok(richly.some((d) => d.relatedInformation?.[0].message));
client.close(rich.uri);

// Code actions: suggestions, fix all, a comment; then the commands.
const actions = await client.request(p.CodeActionRequest.type, {
  textDocument: { uri }, range: past.range, context: { diagnostics: [past, { range: past.range, message: '', code: 2304, source: 'ts' }] },
});
assert.ok(actions[0].isPreferred && actions[0].edit.documentChanges[0].textDocument.version === 0);
assert.equal(actions.filter((a) => a.isPreferred).length, 1);
document = client.change(document, edited(letter, actions[0].edit, uri));
assert.ok(document.getText().startsWith('Dzień dobry,\r\n\r\n😀 źle, jeśli '));
assert.deepEqual(await client.diagnostics(document), []);

const ignore = actions.find((a) => a.title.startsWith('Pomiń tutaj'));
document = client.change(document, edited(letter, ignore.edit, uri));
assert.match(document.getText(), /<!-- zwrot: ignore gender\/address-past-2sg -- /);
assert.deepEqual(await client.diagnostics(document), []);

const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const superfluous = `${letter}\r\n<!-- zwrot: ignore gender -- nazwa -->\r\nDobrze.\r\n`;
document = client.change(document, superfluous);
const [all] = await client.actions(uri, whole, ['source.fixAll']);
assert.equal(all.kind, 'source.fixAll.zwrot');
assert.equal(edited(superfluous, all.edit, uri), `${letter}\r\nDobrze.\r\n`);
assert.ok((await client.actions(uri, whole)).some((a) => a.kind === 'quickfix' && a.title.startsWith('Napraw wszystkie bezpieczne')));
await client.request(p.ExecuteCommandRequest.type, { command: 'zwrot.fixAll', arguments: [uri] });
assert.equal(edited(superfluous, client.applied.pop(), uri), `${letter}\r\nDobrze.\r\n`);

// What the commands have the client write is what the server then goes by.
const config = join(one, 'zwrot.toml');
async function write(command) {
  await client.request(p.ExecuteCommandRequest.type, command);
  const edit = client.applied.pop();
  assert.equal(Boolean(edit.documentChanges[0].kind === 'create'), !existsSync(config));
  writeFileSync(config, edited(existsSync(config) ? readFileSync(config, 'utf8') : '', edit, uriOf(config)));
  client.notify(p.DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(config), type: p.FileChangeType.Changed }] });
}
const codes = async () => (await client.diagnostics(document)).map((d) => d.code);
for (const command of ['zwrot.addToGlossary', 'zwrot.turnRuleOff']) {
  document = client.change(document, letter);
  assert.deepEqual(await codes(), ['gender/address-past-2sg']);
  await write(actions.find((a) => a.command?.command === command).command);
  document = client.change(document, letter + '\r\n');
  assert.deepEqual(await codes(), [], command);
  writeFileSync(config, '');
  client.notify(p.DidChangeWatchedFilesNotification.type, { changes: [{ uri: uriOf(config), type: p.FileChangeType.Changed }] });
}

// Hover, code lens, completion, settings.
document = client.change(document, letter);
const hover = (position) => client.request(p.HoverRequest.type, { textDocument: { uri }, position });
const rule = (await hover(past.range.start)).contents.value;
assert.ok(rule.includes('gender/address-past-2sg') && rule.includes('✗') && rule.includes('Źródło'));
assert.match((await hover({ line: 0, character: 8 })).contents.value, /dobry/);
const lenses = await client.request(p.CodeLensRequest.type, { textDocument: { uri } });
assert.match(lenses[0].command.title, /1 błąd/);
const completion = await client.request(p.CompletionRequest.type, { textDocument: { uri }, position: { line: 0, character: 2 } });
assert.equal(completion.items[0].label, 'Dzień dobry,');
const polish = (await client.diagnostics(document))[0].message;
client.settings = { lang: 'en' };
client.notify(p.DidChangeConfigurationNotification.type, { settings: null });
if (pull) while ((await client.diagnostics(document))[0].message === polish);
else await client.until(() => client.published.get(uri)[0].message !== polish);
client.settings = { lang: 'pl' };
client.notify(p.DidChangeConfigurationNotification.type, { settings: null });
if (pull) while ((await client.diagnostics(document))[0].message !== polish);
else await client.until(() => client.published.get(uri)[0].message === polish);
await assert.rejects(client.request('textDocument/unknown', {}), (e) => e.code === p.ErrorCodes.MethodNotFound);

// Cancellation, of work that takes long enough to be met.
async function cancelled(type, params) {
  const source = new p.CancellationTokenSource();
  const slow = client.request(type, params, source.token);
  source.cancel();
  await assert.rejects(slow, (e) => e.code === p.LSPErrorCodes.RequestCancelled);
}
const long = client.open('untitled:long', 'plaintext', 'Jeśli zalogowałeś się dziś, użytkownik powinien to wiedzieć.\n\n'.repeat(1500));
await cancelled(p.CodeLensRequest.type, { textDocument: { uri: long.uri } });
client.close(long.uri);

// A second root, then the workspace as a whole.
client.notify(p.DidChangeWorkspaceFoldersNotification.type, { event: { added: [{ uri: uriOf(two), name: 'dwa' }], removed: [] } });
if (pull) {
  await cancelled(p.WorkspaceDiagnosticRequest.type, { previousResultIds: [] });
  const kinds = [], partial = [];
  client.connection.onProgress(p.WorkDoneProgress.type, 'work', (value) => kinds.push(value.kind));
  client.connection.onProgress(p.WorkspaceDiagnosticRequest.partialResult, 'part', (value) => partial.push(...value.items));
  const reports = await client.request(p.WorkspaceDiagnosticRequest.type, { previousResultIds: [], workDoneToken: 'work' });
  assert.equal(reports.items.length, 200); // list.md is a buffer without a file
  assert.ok(reports.items.every((r) => r.items.length === 1 && r.uri.startsWith(uriOf(two))));
  assert.ok(kinds[0] === 'begin' && kinds.includes('report') && kinds.at(-1) === 'end');
  const again = await client.request(p.WorkspaceDiagnosticRequest.type, {
    previousResultIds: reports.items.map((r) => ({ uri: r.uri, value: r.resultId })), partialResultToken: 'part',
  });
  assert.equal(again.items.length, 0);
  assert.ok(partial.length === 200 && partial.every((r) => r.kind === 'unchanged'));
}
client.notify(p.DidChangeWorkspaceFoldersNotification.type, { event: { added: [], removed: [{ uri: uriOf(two), name: 'dwa' }] } });

// A thousand random edits against a server that sees each text for the first time.
// The same edits go to a copy inside a comment with a mistake: the data of such a
// finding names the words that it is about, here the whole text as the server has it.
if (encoding === 'utf-16') {
  const fresh = new Client();
  await fresh.start([one]);
  const [before, after] = ['<!-- zwrot: ignroe\n', '\n-->'];
  let enclosed = client.open(uriOf(join(one, 'komentarz.md')), 'markdown', before + document.getText() + after, document.version);
  const below = ({ line, character }) => ({ line: line + 1, character });
  let seed = 2026;
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const snippets = ['ą', ' ', '\n', '\r\n', '\n\n', '😀', 'Zalogowałeś się. ', 'klient ', '**', '{{ imie }}', 'Panie Adamie,\n\n', ''];
  for (let version = document.version + 1, last = version + 1000; version < last; version++) {
    const text = document.getText();
    let start = random(text.length + 1), end = Math.min(text.length, start + (random(3) === 0 ? random(15) : 0));
    const inside = (i) => /[\uDC00-\uDFFF]/.test(text[i] ?? '') || (text[i] === '\n' && text[i - 1] === '\r');
    while (inside(start)) start--;
    while (inside(end)) end++;
    const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: snippets[random(snippets.length)] };
    document = TextDocument.update(document, [change], version);
    client.notify(p.DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [change] });
    const copy = fresh.open(uri, 'markdown', document.getText(), version);
    assert.deepEqual(await client.diagnostics(document), await fresh.diagnostics(copy), `edit ${version}: ${JSON.stringify(document.getText())}`);
    fresh.close(uri);
    const shifted = { range: { start: below(change.range.start), end: below(change.range.end) }, text: change.text };
    enclosed = TextDocument.update(enclosed, [shifted], version);
    client.notify(p.DidChangeTextDocumentNotification.type, { textDocument: { uri: enclosed.uri, version }, contentChanges: [shifted] });
    const [mistake] = await client.diagnostics(enclosed);
    assert.equal(mistake.data.id, `zwrot/ignore-comment:${before}${document.getText()}${after}:1`, `edit ${version}`);
  }
  await fresh.stop();
}

await client.stop();
console.log(`conformance ${mode} ${encoding}: ok`);
process.exit(0);
