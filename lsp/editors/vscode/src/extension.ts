import { commands, ExtensionContext, window, workspace } from 'vscode';
import { CloseAction, ErrorAction, ErrorHandler, LanguageClient, LanguageClientOptions, ServerOptions } from 'vscode-languageclient/node';

// The languages of the formats that zwrot reads; package.json names them too.
const languages = [
  'plaintext', 'markdown', 'mdx', 'html', 'xhtml', 'mjml', 'eml', 'handlebars', 'mustache', 'liquid', 'jinja', 'jinja-html', 'django-html',
  'nunjucks', 'twig', 'erb', 'ejs', 'php', 'blade', 'ftl', 'smarty', 'latte', 'html-eex', 'phoenix-heex', 'gotmpl', 'json', 'jsonc', 'arb',
  'yaml', 'po', 'properties', 'java-properties', 'fluent', 'xml', 'xliff', 'resx', 'strings', 'stringsdict', 'xcstrings',
];

let client: LanguageClient | undefined;

/** Starts the server when a text is opened for the first time. */
export async function activate(context: ExtensionContext): Promise<void> {
  context.subscriptions.push(
    commands.registerCommand('zwrot.restart', restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('zwrot.path')) {
        void restart();
      }
    }),
  );
  await start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
  client = undefined;
}

async function restart(): Promise<void> {
  await client?.dispose();
  client = undefined;
  await start();
}

async function start(): Promise<void> {
  const command = workspace.getConfiguration('zwrot').get<string>('path', 'zwrot');
  const server: ServerOptions = { command, args: ['lsp'] };
  // A program that does not come up (an old one, another of this name) is
  // explained once; one that worked and crashes is started again as usual.
  let running: ErrorHandler | undefined;
  const options: LanguageClientOptions = {
    documentSelector: languages.flatMap((language) => [
      { scheme: 'file', language },
      { scheme: 'untitled', language },
    ]),
    initializationOptions: workspace.getConfiguration('zwrot'),
    outputChannelName: 'zwrot',
    initializationFailedHandler: () => false,
    errorHandler: {
      error: (...of) => running?.error(...of) ?? { action: ErrorAction.Shutdown, handled: true },
      closed: () => running?.closed() ?? { action: CloseAction.DoNotRestart, handled: true },
    },
  };
  client = new LanguageClient('zwrot', 'zwrot', server, options);
  try {
    await client.start();
    running = client.createDefaultErrorHandler();
  } catch (error) {
    const log = client.outputChannel;
    client = undefined;
    void explain(command, error, () => log.show()); // activation does not wait for the answer
  }
}

/** Says what to do when the program is not there or does not start. */
async function explain(command: string, error: unknown, showLog: () => void): Promise<void> {
  const [settings, log] = ['Otwórz ustawienia', 'Pokaż dziennik'];
  const why = error instanceof Error ? error.message : String(error);
  const missing = /ENOENT/.test(why);
  const text = missing
    ? `zwrot: nie znaleziono programu „${command}”. Zainstaluj zwrot albo podaj jego ścieżkę w ustawieniu zwrot.path.`
    : `zwrot: program „${command}” nie uruchomił się jako serwer. Może jest za stary albo to inny program o tej nazwie: podaj ścieżkę w ustawieniu zwrot.path.`;
  switch (await window.showErrorMessage(text, settings, ...(missing ? [] : [log]))) {
    case settings:
      await commands.executeCommand('workbench.action.openSettings', 'zwrot.path');
      break;
    case log:
      showLog();
  }
}
