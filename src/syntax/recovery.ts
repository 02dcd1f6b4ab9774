/**
 * How the parser goes on after a mistake. Chevrotain looks for the next token that may follow some rule, wherever it is;
 * here brackets are passed over whole, and a name only counts where it begins an item: as `name:`, or first on its line.
 * So `filter(a b, f(c))` is one mistake, and the next step, setting or field is read as if nothing had been wrong.
 *
 * The methods overridden here are Chevrotain's own recovery (its `Recoverable` part), which its types don't show.
 */
import { CstParser, EOF, MismatchedTokenException, tokenMatcher, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import { AnyName, closerOf, closers, Colon, Comma, LeftBrace, LetWord, Step } from "./tokens.js";

/** What Chevrotain's recovery uses of the parser. */
interface Internals {
  SKIP_TOKEN(): IToken;
  exportLexerState(): number;
  importLexerState(index: number): void;
  SAVE_ERROR(error: Error): Error;
  getCurrRuleFullName(): string;
  flattenFollowSet(): readonly TokenType[];
  readonly errorMessageProvider: {
    buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string;
  };
}

/** Never made up: an invented opening bracket would swallow what follows, an invented literal has no value. */
const neverInvented: ReadonlySet<TokenType> = new Set([...closerOf.keys(), Step, LetWord]);

export class RecoveringParser extends CstParser {
  /** How many tokens the last call of `findReSyncTokenType` passed over. */
  private skip = 0;

  constructor(vocabulary: TokenType[], config: IParserConfig) {
    super(vocabulary, { ...config, recoveryEnabled: true, nodeLocationTracking: "onlyOffset" });
  }

  protected findReSyncTokenType(): TokenType {
    const follow = this.internals.flattenFollowSet();
    let depth = 0;
    for (let k = 1; ; k++) {
      const token = this.LA(k);
      this.skip = k - 1;
      if (token.tokenType === EOF) return EOF;
      if (depth === 0) {
        const type = follow.find((candidate) => tokenMatcher(token, candidate));
        if (type !== undefined && (!isName(token) || this.beginsItem(k))) return type;
      }
      depth = depthAfter(depth, token);
    }
  }

  protected reSyncTo(): IToken[] {
    const skipped: IToken[] = [];
    for (let n = this.skip; n > 0; n--) {
      skipped.push(this.LA(1));
      this.internals.SKIP_TOKEN();
    }
    return skipped;
  }

  /** A repetition ended where neither another round nor what comes after it can begin: pass over what is between. */
  protected tryInRepetitionRecovery(rule: (...args: unknown[]) => unknown, args: unknown[], another: () => boolean, expected: TokenType): void {
    const start = this.internals.exportLexerState();
    const actual = this.LA(1);
    const previous = this.LA(0);
    const ruleName = this.internals.getCurrRuleFullName();
    const save = (): void => {
      const message = this.internals.errorMessageProvider.buildMismatchTokenMessage({ expected, actual, previous, ruleName });
      this.internals.SAVE_ERROR(new MismatchedTokenException(message, actual, previous));
    };
    let depth = 0;
    for (let token = actual; token.tokenType !== EOF; token = this.internals.SKIP_TOKEN()) {
      if (depth === 0) {
        if (tokenMatcher(token, expected)) return save();
        if (token !== actual && this.beginsItem(1) && another.call(this)) {
          save();
          rule.apply(this, args);
          return;
        }
        if (closers.has(token.tokenType)) break;
      }
      depth = depthAfter(depth, token);
    }
    // What makes sense next belongs to an outer rule: the mistake is reported where that token is demanded.
    this.internals.importLexerState(start);
  }

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    if (neverInvented.has(type)) return false;
    return !closers.has(type) || this.isForgotten(type);
  }

  /** A closing bracket that does not come later either. */
  private isForgotten(closer: TokenType): boolean {
    let depth = 0;
    for (let k = 1; ; k++) {
      const { tokenType } = this.LA(k);
      if (tokenType === EOF) return true;
      if (depth === 0) {
        if (tokenType === closer) return false;
        if (closers.has(tokenType)) return true;
        if (tokenType === Step) return this.internals.getCurrRuleFullName() !== "pipelineDeclaration";
      }
      depth = depthAfter(depth, this.LA(k));
    }
  }

  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    const wrong = this.LA(1).tokenType;
    return !closerOf.has(wrong) && !closers.has(wrong) && wrong !== Step;
  }

  private beginsItem(k: number): boolean {
    const token = this.LA(k);
    const before = this.LA(k - 1).tokenType;
    if (token.tokenType === LetWord || before === Comma) return true;
    return isName(token) && (this.LA(k + 1).tokenType === Colon || before === LeftBrace || this.firstOnLine(k));
  }

  private firstOnLine(k: number): boolean {
    return (this.LA(k).startLine ?? 0) > (this.LA(k - 1).startLine ?? 0);
  }

  private get internals(): Internals {
    return this as unknown as Internals;
  }
}

function isName(token: IToken): boolean {
  return tokenMatcher(token, AnyName);
}

function depthAfter(depth: number, token: IToken): number {
  if (closerOf.has(token.tokenType)) return depth + 1;
  return closers.has(token.tokenType) ? Math.max(0, depth - 1) : depth;
}
