/** Text → tree. Whatever the text is, this gives a tree and says what is wrong with it; it never throws. */
import type { IRecognitionException, IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticOf, inSourceOrder } from "../diagnostics/report.js";
import type { SourceFile } from "../text/source-file.js";
import { buildDeclaration } from "./build/declarations.js";
import { declarationChunks } from "./chunks.js";
import { buildContext, relocate, spanOf, type Build } from "./cst.js";
import { commentsBeside, docsBefore } from "./docs.js";
import type { DeclarationCstNode } from "./generated/cst.js";
import { lex, type Lexed } from "./lexer.js";
import { lexicalDiagnostics } from "./lexical.js";
import { explain } from "./messages.js";
import { MAX_NESTING, tooDeep } from "./nesting.js";
import type { Declaration } from "./nodes/declarations.js";
import type { Comment, FileNode } from "./nodes/node.js";
import { sharedParser } from "./parser.js";
import { declarationWords } from "./tokens.js";
import { explainStray, meantDeclaration, nextMeantDeclaration } from "./stray.js";

export interface Parsed {
  readonly source: SourceFile;
  readonly file: FileNode;
  /** All but the doc comments that nodes have. */
  readonly comments: readonly Comment[];
  readonly diagnostics: readonly Diagnostic[];
}

/** So many mistakes of form are said; a file with more is hardly a program. */
const MAX_MISTAKES = 100;

export function parse(source: SourceFile): Parsed {
  const lexed = lex(source);
  const diagnostics: Diagnostic[] = lexicalDiagnostics(source, lexed, MAX_MISTAKES + 1);
  const build = buildContext(source, docsBefore(source, lexed.tokens, lexed.comments), diagnostics);
  const declarations: Declaration[] = [];
  for (const chunk of declarationChunks(lexed.tokens)) {
    if (diagnostics.length > MAX_MISTAKES) break;
    for (const declaration of parseChunk(build, chunk, lexed.unknown, diagnostics)) declarations.push(declaration);
  }
  const file: FileNode = { kind: "file", declarations, span: { path: source.path, start: 0, end: source.text.length } };
  const comments = commentsBeside(source, build.taken, lexed.comments);
  return { source, file, comments, diagnostics: capped(inSourceOrder(diagnostics, [source.path])) };
}

/** The first mistakes, and one that says that there are more. */
function capped(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const next = diagnostics[MAX_MISTAKES];
  if (next === undefined) return diagnostics;
  return [...diagnostics.slice(0, MAX_MISTAKES), diagnosticOf("PFL1017", next.span, { most: MAX_MISTAKES })];
}

/** One declaration, and what stands after it up to the next one. */
function parseChunk(build: Build, chunk: IToken[], unknown: Lexed["unknown"], diagnostics: Diagnostic[]): readonly Declaration[] {
  const declarations: Declaration[] = [];
  let rest = chunk;
  let clean = true;
  while (rest.length > 0) {
    const first = rest[0] as IToken;
    if (!declarationWords.has(first.tokenType)) {
      const meant = meantDeclaration(rest);
      // After a mistake in the declaration, what is left over of it is not another one.
      if (clean || meant !== undefined) diagnostics.push(explainStray(build.source, rest, declarations.length > 0, meant));
      if (meant === undefined) {
        rest = nextMeantDeclaration(rest);
        continue;
      }
      rest = [meant, ...rest.slice(1)];
    }
    const deep = tooDeep(rest);
    if (deep !== undefined) {
      build.report("PFL1008", spanOf(build, deep), { most: MAX_NESTING });
      break;
    }
    const { declaration, errors, left } = parseDeclaration(build, rest);
    if (declaration !== undefined) declarations.push(declaration);
    diagnostics.push(...explain(build.source, rest, errors, unknown));
    clean = errors.length === 0;
    rest = left;
  }
  return declarations;
}

interface ParsedDeclaration {
  readonly declaration: Declaration | undefined;
  readonly errors: readonly IRecognitionException[];
  /** The tokens that the declaration did not take. */
  readonly left: IToken[];
}

function parseDeclaration(build: Build, tokens: IToken[]): ParsedDeclaration {
  const parser = sharedParser();
  parser.input = tokens;
  const cst = parser.declaration() as DeclarationCstNode | undefined;
  const leftOver = parser.errors.find((error) => error.name === "NotAllInputParsedException")?.token;
  const errors = parser.errors.filter((error) => error.name !== "NotAllInputParsedException");
  if (cst !== undefined && errors.length > 0) relocate(cst);
  const end = leftOver === undefined ? tokens.length : tokens.indexOf(leftOver);
  return {
    declaration: cst === undefined ? undefined : buildDeclaration({ ...build, start: (tokens[0] as IToken).startOffset }, cst),
    errors,
    left: end <= 0 ? [] : tokens.slice(end),
  };
}
