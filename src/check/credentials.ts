import type { Secret } from "../ir/job.js";
import type { Form, Row } from "../model/form.js";
import { choiceOf, textOf, type Said } from "../model/said.js";
import type { CredentialsSymbol } from "../model/symbol.js";
import type { CheckedCredentials } from "./checked.js";
import type { CheckContext } from "./context.js";
import { readSettings } from "./said.js";
import { saidContext } from "./setting-context.js";

const SECRETS: readonly Form[] = [
  {
    name: "env",
    summary: "the value of an environment variable where the task runs",
    rows: [
      {
        name: "name",
        summary: "the name of the variable",
        example: '"PRAVEGA_PASSWORD"',
        value: { kind: "text" },
        required: true,
        positional: true,
      },
    ],
  },
  {
    name: "file",
    summary: "the text of a file where the task runs",
    rows: [
      {
        name: "path",
        summary: "the path of the file",
        example: '"/run/secrets/password"',
        value: { kind: "text" },
        required: true,
        positional: true,
      },
    ],
  },
];

const KINDS: readonly Form[] = [
  {
    name: "basic",
    summary: "a user and a password",
    rows: [
      {
        name: "username",
        summary: "where the name of the user is found",
        example: 'env("PRAVEGA_USER")',
        value: { kind: "secret", forms: SECRETS },
        required: true,
      },
      {
        name: "password",
        summary: "where the password is found",
        example: 'file("/run/secrets/password")',
        value: { kind: "secret", forms: SECRETS },
        required: true,
      },
    ],
  },
];

const VALUE: Row = {
  name: "credentials",
  summary: "who we are",
  example: 'basic(username: env("PRAVEGA_USER"), password: file("/run/secrets/password"))',
  value: { kind: "choice", forms: KINDS },
};

export function checkCredentials(symbol: CredentialsSymbol, context: CheckContext): CheckedCredentials | undefined {
  const { name, declaration } = symbol;
  // The value is read as the one setting of the declaration.
  const { value, name: node } = declaration;
  const setting = {
    kind: "setting" as const,
    name: { kind: "name" as const, text: VALUE.name, span: node.span },
    value,
    span: declaration.span,
  };
  const said = readSettings([setting], [VALUE], `\`${name}\``, node.span, saidContext(context));
  const basic = choiceOf(said, VALUE.name);
  const username = basic && secretOf(basic.said, "username");
  const password = basic && secretOf(basic.said, "password");
  return username && password && { symbol, value: { name, kind: "basic", username, password } };
}

function secretOf(said: Said, row: string): Secret | undefined {
  const choice = choiceOf(said, row);
  const name = choice && textOf(choice.said, "name");
  const path = choice && textOf(choice.said, "path");
  if (name !== undefined) return { kind: "env", name };
  return path === undefined ? undefined : { kind: "file", path };
}
