/** The grammar: rules without actions. What it makes is read in `build/` only, through `cst.ts`. */
import { ExpressionParser, SEPARATOR, type Rule } from "./expression-parser.js";
import * as t from "./tokens.js";

export class PflParser extends ExpressionParser {
  constructor(options: { readonly validate: boolean }) {
    super(options);
    this.performSelfAnalysis();
  }

  readonly file: Rule = this.RULE("file", () => {
    this.MANY(() => this.SUBRULE(this.declaration));
  });

  readonly declaration: Rule = this.RULE("declaration", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.recordDeclaration) },
      { ALT: () => this.SUBRULE(this.enumDeclaration) },
      { ALT: () => this.SUBRULE(this.typeDeclaration) },
      { ALT: () => this.SUBRULE(this.credentialsDeclaration) },
      { ALT: () => this.SUBRULE(this.clusterDeclaration) },
      { ALT: () => this.SUBRULE(this.streamDeclaration) },
      { ALT: () => this.SUBRULE(this.paramDeclaration) },
      { ALT: () => this.SUBRULE(this.fnDeclaration) },
      { ALT: () => this.SUBRULE(this.externDeclaration) },
      { ALT: () => this.SUBRULE(this.pipelineDeclaration) },
      { ALT: () => this.SUBRULE(this.testDeclaration) },
    ]);
  });

  // ---- declarations ----

  readonly recordDeclaration: Rule = this.RULE("recordDeclaration", () => {
    this.CONSUME(t.RecordWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.fieldDeclaration);
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.RightBrace);
  });

  readonly fieldDeclaration: Rule = this.RULE("fieldDeclaration", () => {
    this.CONSUME(t.AnyName);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.Assign);
      this.SUBRULE(this.expression);
    });
    this.MANY(() => this.SUBRULE(this.annotation));
  });

  readonly annotation: Rule = this.RULE("annotation", () => {
    this.CONSUME(t.At);
    this.CONSUME(t.AnyName);
    this.OPTION(() => this.SUBRULE(this.argumentList));
  });

  readonly enumDeclaration: Rule = this.RULE("enumDeclaration", () => {
    this.CONSUME(t.EnumWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.enumMember);
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.RightBrace);
  });

  readonly enumMember: Rule = this.RULE("enumMember", () => {
    this.CONSUME(t.Identifier);
    this.MANY(() => this.SUBRULE(this.annotation));
  });

  readonly typeDeclaration: Rule = this.RULE("typeDeclaration", () => {
    this.CONSUME(t.TypeWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Assign);
    this.SUBRULE(this.type);
  });

  readonly credentialsDeclaration: Rule = this.RULE("credentialsDeclaration", () => {
    this.CONSUME(t.CredentialsWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Assign);
    this.SUBRULE(this.expression);
  });

  readonly clusterDeclaration: Rule = this.RULE("clusterDeclaration", () => {
    this.CONSUME(t.ClusterWord);
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.settings);
  });

  readonly streamDeclaration: Rule = this.RULE("streamDeclaration", () => {
    this.CONSUME(t.StreamWord);
    this.CONSUME(t.Identifier, { LABEL: "name" });
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.CONSUME(t.OnWord);
    this.CONSUME2(t.Identifier, { LABEL: "cluster" });
    this.OPTION(() => this.SUBRULE(this.settings));
  });

  readonly paramDeclaration: Rule = this.RULE("paramDeclaration", () => {
    this.CONSUME(t.ParamWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
    this.OPTION(() => {
      this.CONSUME(t.Assign);
      this.SUBRULE(this.expression);
    });
  });

  readonly fnDeclaration: Rule = this.RULE("fnDeclaration", () => {
    this.CONSUME(t.FnWord);
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.parameterList);
    this.CONSUME(t.Arrow);
    this.SUBRULE(this.type);
    this.CONSUME(t.Assign);
    this.SUBRULE(this.expression);
  });

  readonly externDeclaration: Rule = this.RULE("externDeclaration", () => {
    this.CONSUME(t.ExternWord);
    this.CONSUME(t.Identifier, { LABEL: "language" });
    this.CONSUME(t.FnWord);
    this.CONSUME2(t.Identifier, { LABEL: "name" });
    this.SUBRULE(this.parameterList);
    this.CONSUME(t.Arrow);
    this.SUBRULE(this.type);
    this.CONSUME(t.FromWord);
    this.CONSUME(t.Text);
  });

  readonly parameterList: Rule = this.RULE("parameterList", () => {
    this.CONSUME(t.LeftParen);
    this.MANY({
      GATE: () => this.goesOn(t.RightParen),
      DEF: () => {
        this.SUBRULE(this.parameter);
        this.OPTION(() => this.CONSUME(t.Comma, SEPARATOR));
      },
    });
    this.CONSUME(t.RightParen);
  });

  readonly parameter: Rule = this.RULE("parameter", () => {
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.type);
  });

  readonly settings: Rule = this.RULE("settings", () => {
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.setting);
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.RightBrace);
  });

  readonly setting: Rule = this.RULE("setting", () => {
    this.CONSUME(t.AnyName);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
  });

  // ---- pipelines ----

  readonly pipelineDeclaration: Rule = this.RULE("pipelineDeclaration", () => {
    this.CONSUME(t.PipelineWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.pipelineItem);
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.RightBrace);
  });

  readonly pipelineItem: Rule = this.RULE("pipelineItem", () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.LA(2).tokenType === t.Colon, ALT: () => this.SUBRULE(this.setting) },
        { ALT: () => this.SUBRULE(this.letStatement) },
        { ALT: () => this.SUBRULE(this.flowStatement) },
      ],
    });
  });

  readonly letStatement: Rule = this.RULE("letStatement", () => {
    this.CONSUME(t.LetWord);
    this.CONSUME(t.Identifier);
    this.CONSUME(t.Assign);
    this.SUBRULE(this.flow);
  });

  readonly flowStatement: Rule = this.RULE("flowStatement", () => {
    this.CONSUME(t.Identifier);
    this.AT_LEAST_ONE(() => this.SUBRULE(this.step));
  });

  readonly flow: Rule = this.RULE("flow", () => {
    this.CONSUME(t.Identifier);
    this.MANY(() => this.SUBRULE(this.step));
  });

  readonly step: Rule = this.RULE("step", () => {
    this.CONSUME(t.Step);
    this.SUBRULE(this.operatorCall);
  });

  readonly operatorCall: Rule = this.RULE("operatorCall", () => {
    this.CONSUME(t.Identifier);
    this.SUBRULE(this.argumentList);
  });

  // ---- tests ----

  readonly testDeclaration: Rule = this.RULE("testDeclaration", () => {
    this.CONSUME(t.TestWord);
    this.CONSUME(t.Text);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => {
      this.SUBRULE(this.clause);
      this.OPTION(() => this.CONSUME(t.Comma));
    });
    this.CONSUME(t.RightBrace);
  });

  /** Its name is no operator such as `div`, which could go on with the value before. */
  readonly clause: Rule = this.RULE("clause", () => {
    this.OR([{ ALT: () => this.CONSUME(t.Identifier, { LABEL: "name" }) }, { ALT: () => this.CONSUME(t.PipelineWord, { LABEL: "name" }) }]);
    this.OPTION(() => {
      this.OR2([
        { ALT: () => this.CONSUME2(t.Identifier, { LABEL: "subject" }) },
        { ALT: () => this.CONSUME(t.Text, { LABEL: "subject" }) },
      ]);
    });
    this.CONSUME(t.Colon);
    this.SUBRULE(this.expression);
  });
}

/** The one parser of the process; a new input resets it. */
let shared: PflParser | undefined;

export function sharedParser(): PflParser {
  shared ??= new PflParser({ validate: false });
  return shared;
}
