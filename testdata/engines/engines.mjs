// Reads jobs from standard input, [{engine, source, data}], and writes for each
// what its engine makes of it: {output} or {error}.
import { FluentBundle, FluentResource } from "@fluent/bundle";
import { parse as parseFluent } from "@fluent/syntax";
import { parse as parseICU } from "@formatjs/icu-messageformat-parser";
import properties from "dot-properties";
import ejs from "ejs";
import Handlebars from "handlebars";
import { IntlMessageFormat } from "intl-messageformat";
import { Liquid } from "liquidjs";
import mjml2html from "mjml";
import mustache from "mustache";
import nunjucks from "nunjucks";
import { readFileSync } from "node:fs";

Handlebars.registerHelper("eq", (a, b) => a === b);
const jinja = new nunjucks.Environment(null, { autoescape: true });

const engines = {
  handlebars: (source, data) => Handlebars.compile(source, { strict: false })(data),
  mustache: (source, data) => mustache.render(source, data),
  liquid: (source, data) => new Liquid({ strictFilters: true }).parseAndRender(source, data),
  nunjucks: (source, data) => jinja.renderString(source, data),
  ejs: (source, data) => ejs.render(source, data),
  async mjml(source, data) {
    const { html, errors } = await mjml2html(mustache.render(source, data), { validationLevel: "strict" });
    if (errors.length > 0) throw new Error(errors.map((e) => e.formattedMessage).join("\n"));
    return html;
  },
  // A catalogue of ICU messages in JSON: each is parsed and formatted.
  icu(source, data) {
    return Object.entries(JSON.parse(source))
      .filter(([key]) => !key.startsWith("@"))
      .map(([key, message]) => {
        parseICU(message);
        return key + " = " + new IntlMessageFormat(message, "pl").format(data);
      })
      .join("\n");
  },
  fluent(source, data) {
    const junk = parseFluent(source).body.filter((entry) => entry.type === "Junk");
    if (junk.length > 0) throw new Error(junk[0].annotations[0].message + ": " + junk[0].content);
    const bundle = new FluentBundle("pl", { useIsolating: false });
    bundle.addResource(new FluentResource(source));
    return parseFluent(source)
      .body.filter((entry) => entry.type === "Message" && entry.value)
      .map(({ id }) => id.name + " = " + bundle.formatPattern(bundle.getMessage(id.name).value, data, []))
      .join("\n");
  },
  properties: (source) => JSON.stringify(properties.parse(source), null, 1),
};

const out = [];
for (const { engine, source, data } of JSON.parse(readFileSync(0, "utf8"))) {
  try {
    out.push({ output: String(await engines[engine](source, data)) });
  } catch (error) {
    out.push({ error: String(error.message) });
  }
}
process.stdout.write(JSON.stringify(out));
