/** The grammar of types and expressions, and of the arguments that operators share with calls: rules without actions. */
import type { CstNode, ParserMethod } from "chevrotain";
import { messageProvider } from "./expectations.js";
import { RecoveringParser } from "./recovery.js";
import * as t from "./tokens.js";

/** A comma between the items of a list, which the builder demands: without it the parser can still tell them apart. */
export const SEPARATOR = { LABEL: "separator" } as const;

export type Rule = ParserMethod<[], CstNode>;

export class ExpressionParser extends RecoveringParser {
  constructor(options: { readonly validate: boolean }) {
    super(t.vocabulary, { maxLookahead: 1, skipValidations: !options.validate, errorMessageProvider: messageProvider });
  }

  // ---- types ----

  /** A name before `:` is the next field, not this one's type. */
  readonly type: Rule = this.RULE("type", () => {
    this.OR([{ GATE: () => this.LA(2).tokenType !== t.Colon, ALT: () => this.CONSUME(t.Identifier) }]);
    this.OPTION(() => this.SUBRULE(this.typeArguments));
    this.OPTION2(() => this.SUBRULE(this.typeNumbers));
    this.OPTION3(() => this.CONSUME(t.Question));
  });

  readonly typeArguments: Rule = this.RULE("typeArguments", () => {
    this.CONSUME(t.Less);
    this.SUBRULE(this.type);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE2(this.type);
    });
    this.CONSUME(t.Greater);
  });

  readonly typeNumbers: Rule = this.RULE("typeNumbers", () => {
    this.CONSUME(t.LeftParen);
    this.CONSUME(t.Integer);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.CONSUME2(t.Integer);
    });
    this.CONSUME(t.RightParen);
  });

  // ---- expressions ----

  /** Flat: `build/operations.ts` gives the operators their precedence from one table, so nesting costs no stack. */
  readonly expression: Rule = this.RULE("expression", () => {
    this.SUBRULE(this.operand);
    this.MANY({ GATE: () => this.LA(2).tokenType !== t.Colon, DEF: () => this.SUBRULE(this.operation) });
  });

  readonly operation: Rule = this.RULE("operation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.BinaryOperator);
          this.SUBRULE(this.operand);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.IsWord);
          this.OPTION(() => this.CONSUME(t.NotWord));
          this.CONSUME(t.NullWord);
        },
      },
    ]);
  });

  readonly operand: Rule = this.RULE("operand", () => {
    this.MANY(() => this.CONSUME(t.UnaryOperator));
    this.SUBRULE(this.primary);
    this.MANY2(() => this.SUBRULE(this.postfix));
  });

  readonly postfix: Rule = this.RULE("postfix", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.member) },
      { ALT: () => this.SUBRULE(this.index) },
    ]);
  });

  readonly member: Rule = this.RULE("member", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Dot) }, { ALT: () => this.CONSUME(t.SafeDot) }]);
    this.CONSUME(t.AnyName);
  });

  readonly index: Rule = this.RULE("index", () => {
    this.CONSUME(t.LeftBracket);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightBracket);
  });

  readonly primary: Rule = this.RULE("primary", () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(t.Literal) },
        { GATE: () => this.beginsLambda(), ALT: () => this.SUBRULE(this.lambda) },
        { GATE: () => this.LA(2).tokenType === t.LeftParen, ALT: () => this.SUBRULE(this.call) },
        { GATE: () => this.beginsRecord(), ALT: () => this.SUBRULE(this.record) },
        { GATE: () => this.LA(2).tokenType !== t.Colon, ALT: () => this.CONSUME(t.Identifier) },
        { ALT: () => this.SUBRULE(this.event) },
        { ALT: () => this.SUBRULE(this.paren) },
        { ALT: () => this.SUBRULE(this.list) },
        { ALT: () => this.SUBRULE(this.map) },
        { ALT: () => this.SUBRULE(this.if) },
        { ALT: () => this.SUBRULE(this.match) },
      ],
    });
  });

  /** `.` alone is the whole event. Before `name:` it is alone, unless the name touches it. */
  readonly event: Rule = this.RULE("event", () => {
    this.CONSUME(t.Dot);
    this.OPTION({
      GATE: () => this.LA(1).startOffset === this.LA(0).startOffset + 1 || this.LA(2).tokenType !== t.Colon,
      DEF: () => this.CONSUME(t.AnyName),
    });
  });

  readonly call: Rule = this.RULE("call", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.argumentList);
  });

  readonly lambda: Rule = this.RULE("lambda", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Identifier) },
      {
        ALT: () => {
          this.CONSUME(t.LeftParen);
          this.MANY_SEP({ SEP: t.Comma, DEF: () => this.CONSUME2(t.Identifier) });
          this.CONSUME(t.RightParen);
        },
      },
    ]);
    this.CONSUME(t.Leads);
    this.SUBRULE(this.expression);
  });

  readonly record: Rule = this.RULE("record", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY({
      GATE: () => this.goesOn(t.RightBrace),
      DEF: () => {
        this.SUBRULE(this.recordEntry);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightBrace);
  });

  readonly recordEntry: Rule = this.RULE("recordEntry", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Ellipsis);
          this.SUBRULE(this.expression);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.AnyName);
          this.CONSUME(t.Colon);
          this.SUBRULE2(this.expression);
        },
      },
    ]);
  });

  readonly list: Rule = this.RULE("list", () => {
    this.CONSUME(t.LeftBracket);
    this.MANY({
      GATE: () => this.goesOn(t.RightBracket),
      DEF: () => {
        this.SUBRULE(this.expression);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightBracket);
  });

  readonly map: Rule = this.RULE("map", () => {
    this.CONSUME(t.LeftBrace);
    this.MANY({
      GATE: () => this.goesOn(t.RightBrace),
      DEF: () => {
        this.SUBRULE(this.mapEntry);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightBrace);
  });

  readonly mapEntry: Rule = this.RULE("mapEntry", () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.LA(2).tokenType === t.Colon, ALT: () => this.CONSUME(t.Identifier) },
        { ALT: () => this.SUBRULE(this.expression, { LABEL: "key" }) },
      ],
    });
    this.CONSUME(t.Colon);
    this.SUBRULE2(this.expression, { LABEL: "value" });
  });

  readonly paren: Rule = this.RULE("paren", () => {
    this.CONSUME(t.LeftParen);
    this.SUBRULE(this.expression);
    this.CONSUME(t.RightParen);
  });

  readonly if: Rule = this.RULE("if", () => {
    this.CONSUME(t.IfWord);
    this.SUBRULE(this.expression, { LABEL: "condition" });
    this.CONSUME(t.ThenWord);
    this.SUBRULE2(this.expression, { LABEL: "value" });
    this.CONSUME(t.ElseWord);
    this.SUBRULE3(this.expression, { LABEL: "otherwise" });
  });

  readonly match: Rule = this.RULE("match", () => {
    this.CONSUME(t.MatchWord);
    this.SUBRULE(this.expression);
    this.CONSUME(t.LeftBrace);
    this.MANY({
      GATE: () => this.goesOn(t.RightBrace),
      DEF: () => {
        this.SUBRULE(this.matchArm);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightBrace);
  });

  readonly matchArm: Rule = this.RULE("matchArm", () => {
    this.SUBRULE(this.pattern);
    this.CONSUME(t.Leads);
    this.SUBRULE(this.expression);
  });

  readonly pattern: Rule = this.RULE("pattern", () => {
    this.OR([
      {
        ALT: () => {
          this.OPTION(() => this.CONSUME(t.Minus));
          this.CONSUME(t.Literal);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Identifier);
          this.OPTION2(() => {
            this.CONSUME(t.Dot);
            this.CONSUME(t.AnyName);
          });
        },
      },
    ]);
  });

  readonly argumentList: Rule = this.RULE("argumentList", () => {
    this.CONSUME(t.LeftParen);
    this.MANY({
      GATE: () => this.goesOn(t.RightParen),
      DEF: () => {
        this.SUBRULE(this.argument);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightParen);
  });

  readonly argument: Rule = this.RULE("argument", () => {
    this.OPTION({
      GATE: () => this.LA(2).tokenType === t.Colon,
      DEF: () => {
        this.CONSUME(t.AnyName);
        this.CONSUME(t.Colon);
      },
    });
    this.SUBRULE(this.expression);
  });

  // ---- what the gates ask ----

  /** `a =>`, `() =>`, `(a) =>` and `(a, b` can only be lambdas. */
  private beginsLambda(): boolean {
    const second = this.LA(2).tokenType;
    if (this.LA(1).tokenType === t.Identifier) return second === t.Leads;
    const third = this.LA(3).tokenType;
    if (second === t.RightParen) return third === t.Leads;
    if (second !== t.Identifier) return false;
    return third === t.Comma || (third === t.RightParen && this.LA(4).tokenType === t.Leads);
  }

  /** `Name {` begins a record, unless the braces are those of `match name { pattern => … }`. */
  private beginsRecord(): boolean {
    if (this.LA(2).tokenType !== t.LeftBrace) return false;
    const third = this.LA(3).tokenType;
    if (third === t.Ellipsis) return true;
    if (third === t.RightBrace) return this.LA(0).tokenType !== t.MatchWord;
    const fourth = this.LA(4).tokenType;
    return t.isNameType(third) && fourth !== t.Leads && fourth !== t.Dot;
  }
}
