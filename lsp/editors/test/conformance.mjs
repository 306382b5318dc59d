// Drives "zwrot lsp" with vscode-languageserver-protocol, the library that VS
// Code itself is built on: node conformance.mjs ZWROT push|pull ENCODING.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import assert from 'node:assert/strict';
const require = createRequire(import.meta.url);
const p = require('vscode-languageserver-protocol/node');
const { TextDocument } = require('vscode-languageserver-textdocument');

const [zwrot, mode = 'push', encoding = 'utf-16'] = process.argv.slice(2);
const server = spawn(zwrot, ['lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
const exited = new Promise((resolve) => server.on('exit', resolve));
const connection = p.createProtocolConnection(new p.StreamMessageReader(server.stdout), new p.StreamMessageWriter(server.stdin));

const published = new Map();
const waiting = [];
connection.onNotification(p.PublishDiagnosticsNotification.type, (params) => {
  published.set(`${params.uri}@${params.version}`, params.diagnostics);
  waiting.splice(0).forEach((wake) => wake());
});
const applied = [];
connection.onRequest(p.ApplyWorkspaceEditRequest.type, (params) => (applied.push(params.edit), { applied: true }));
connection.onRequest(p.ConfigurationRequest.type, (params) => params.items.map(() => null));
const registered = [];
connection.onRequest(p.RegistrationRequest.type, (params) => { registered.push(...params.registrations.map((r) => r.method)); });
connection.listen();

const greeting = await connection.sendRequest(p.InitializeRequest.type, {
  processId: process.pid, rootUri: null, workspaceFolders: null,
  capabilities: {
    general: { positionEncodings: [encoding] },
    workspace: {
      applyEdit: true, configuration: true, didChangeWatchedFiles: { dynamicRegistration: true },
      workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
    },
    textDocument: {
      ...(mode === 'pull' ? { diagnostic: {} } : {}),
      hover: { contentFormat: ['markdown'] },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } }, isPreferredSupport: true },
    },
  },
});
assert.equal(greeting.capabilities.positionEncoding, encoding);
assert.equal(greeting.capabilities.textDocumentSync.change, p.TextDocumentSyncKind.Incremental);
assert.equal(Boolean(greeting.capabilities.diagnosticProvider), mode === 'pull');
connection.sendNotification(p.InitializedNotification.type, {});

const uri = 'file:///list.md';
let document = TextDocument.create(uri, 'markdown', 0, 'Dzień dobry,\r\n\r\n😀 źle, jeśli zalogowałeś się dziś.\r\n');
connection.sendNotification(p.DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: 'markdown', version: 0, text: document.getText() },
});

async function diagnostics(of = document) {
  if (mode === 'pull') {
    const report = await connection.sendRequest(p.DocumentDiagnosticRequest.type, { textDocument: { uri: of.uri } });
    return report.items;
  }
  const key = `${of.uri}@${of.version}`;
  while (!published.has(key)) await new Promise((wake) => waiting.push(wake));
  return published.get(key);
}

const columns = { 'utf-8': [18, 31], 'utf-16': [14, 25], 'utf-32': [13, 24] }[encoding];
const [past] = await diagnostics();
assert.equal(past.code, 'gender/address-past-2sg');
assert.deepEqual([past.range.start.character, past.range.end.character], columns);
assert.ok(past.codeDescription.href && past.data && past.message);

const identifier = { uri };
const actions = await connection.sendRequest(p.CodeActionRequest.type, {
  textDocument: identifier, range: past.range, context: { diagnostics: [past, { range: past.range, message: '', code: 2304, source: 'ts' }] },
});
assert.ok(actions[0].isPreferred && actions[0].edit.documentChanges[0].textDocument.version === 0);
assert.equal(actions.filter((a) => a.isPreferred).length, 1);
const off = actions.find((a) => a.command?.command === 'zwrot.turnRuleOff');
assert.ok(off && actions.some((a) => a.command?.command === 'zwrot.addToGlossary'));

const hover = await connection.sendRequest(p.HoverRequest.type, { textDocument: identifier, position: past.range.start });
assert.match(hover.contents.value, /gender\/address-past-2sg/);
const lenses = await connection.sendRequest(p.CodeLensRequest.type, { textDocument: identifier });
assert.match(lenses[0].command.title, /1 błąd/);
const completion = await connection.sendRequest(p.CompletionRequest.type, { textDocument: identifier, position: { line: 0, character: 2 } });
assert.equal(completion.items[0].label, 'Dzień dobry,');

// Cancellation: an answer or RequestCancelled, nothing else, and the server goes on.
const cancelled = new p.CancellationTokenSource();
const slow = connection.sendRequest(p.CodeActionRequest.type, { textDocument: identifier, range: past.range, context: { diagnostics: [] } }, cancelled.token);
cancelled.cancel();
await slow.then(() => {}, (e) => assert.equal(e.code, p.LSPErrorCodes.RequestCancelled));
await assert.rejects(connection.sendRequest('textDocument/unknown', {}), (e) => e.code === p.ErrorCodes.MethodNotFound);
await connection.sendRequest(p.ExecuteCommandRequest.type, off.command).then(
  () => assert.ok(applied.length === 1), (e) => assert.equal(e.code, p.LSPErrorCodes.RequestFailed)); // "/" may have no room for a zwrot.toml

// A thousand random edits; the other document shows the text for the first time.
if (encoding === 'utf-16') {
  let seed = 2026;
  const random = (n) => (seed = (seed * 1103515245 + 12345) % 2147483648) % n;
  const snippets = ['ą', ' ', '\n', '\r\n', '\n\n', '😀', 'Zalogowałeś się. ', 'klient ', '**', '{{ imie }}', 'Panie Adamie,\n\n', ''];
  for (let version = 1; version <= 1000; version++) {
    const text = document.getText();
    let start = random(text.length + 1), end = Math.min(text.length, start + (random(3) === 0 ? random(15) : 0));
    const inside = (i) => /[\uDC00-\uDFFF]/.test(text[i] ?? '') || (text[i] === '\n' && text[i - 1] === '\r');
    while (inside(start)) start--;
    while (inside(end)) end++;
    const change = { range: { start: document.positionAt(start), end: document.positionAt(end) }, text: snippets[random(snippets.length)] };
    document = TextDocument.update(document, [change], version);
    connection.sendNotification(p.DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges: [change] });
    const typed = await diagnostics();
    const copy = TextDocument.create('file:///copy.md', 'markdown', version, document.getText());
    connection.sendNotification(p.DidOpenTextDocumentNotification.type, { textDocument: { uri: copy.uri, languageId: 'markdown', version, text: copy.getText() } });
    const fresh = JSON.parse(JSON.stringify(await diagnostics(copy)).replaceAll(copy.uri, uri));
    connection.sendNotification(p.DidCloseTextDocumentNotification.type, { textDocument: { uri: copy.uri } });
    assert.deepEqual(typed, fresh, `edit ${version}: ${JSON.stringify(document.getText())}`);
  }
}

await connection.sendRequest(p.ShutdownRequest.type);
connection.sendNotification(p.ExitNotification.type);
assert.equal(await exited, 0);
console.log(`conformance ${mode} ${encoding}: ok`);
process.exit(0);
