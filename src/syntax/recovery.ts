/**
 * How the parser goes on after a mistake. Chevrotain looks for the next token that may follow some rule, wherever it is;
 * here brackets are passed over whole, and a name only counts where it begins an item: as `name:`, or first on its line.
 * So `filter(a = b, f(c))` is one mistake, and the next step, setting or field is read as if nothing had been wrong.
 *
 * The methods overridden here are Chevrotain's own recovery (its `Recoverable` part), of which its types show little.
 */
import { CstParser, EOF, MismatchedTokenException, tokenMatcher, type IParserConfig, type IToken, type TokenType } from "chevrotain";
import { matchBrackets, openerBefore, type Brackets } from "./brackets.js";
import { AnyName, closerOf, closers, Colon, Comma, LeftBrace, LetWord, Step } from "./tokens.js";

/** What Chevrotain's recovery uses of the parser. */
interface Internals {
  readonly currIdx: number;
  exportLexerState(): number;
  importLexerState(index: number): void;
  SKIP_TOKEN(): IToken;
  SAVE_ERROR(error: Error): Error;
  getCurrRuleFullName(): string;
  flattenFollowSet(): readonly TokenType[];
  readonly errorMessageProvider: {
    buildMismatchTokenMessage(options: { expected: TokenType; actual: IToken; previous: IToken; ruleName: string }): string;
  };
}

/** Never made up: an invented opening bracket would swallow what follows. */
const neverInvented: ReadonlySet<TokenType> = new Set([...closerOf.keys(), Step, LetWord]);

export class RecoveringParser extends CstParser {
  private matched: { readonly tokens: readonly IToken[]; readonly brackets: Brackets } | undefined;
  /** How many tokens the last call of `findReSyncTokenType` passed over. */
  private skip = 0;
  /** Works out which tokens may follow each rule; undefined once that is done. */
  private prepareFollows: (() => unknown) | undefined;

  constructor(vocabulary: TokenType[], config: IParserConfig) {
    super(vocabulary, { ...config, recoveryEnabled: true, nodeLocationTracking: "onlyOffset" });
  }

  protected override performSelfAnalysis(): void {
    super.performSelfAnalysis();
    // V8 makes an object that is read as a prototype fast to read.
    void (Object.create(this) as this).input;
  }

  /** Runs what Chevrotain prepares, without what costs a short command much for nothing. */
  protected TRACE_INIT<T>(phase: string, run: () => T): T | undefined {
    switch (phase) {
      case "toFastProps":
        // Then the recording methods are deleted: V8 would do this work again after each of them.
        return undefined;
      case "computeAllProdsFollows":
        // Only asked for after a mistake.
        this.prepareFollows = run;
        return undefined;
      default:
        return run();
    }
  }

  /** Whether a list goes on with an item before which no comma stands, rather than that its bracket was forgotten. */
  protected goesOn(closer: TokenType): boolean {
    const before = this.LA(0).tokenType;
    return before === Comma || closerOf.has(before) || !this.firstOnLine(1) || !this.isForgotten(closer);
  }

  protected findReSyncTokenType(): TokenType {
    this.prepareFollows?.();
    this.prepareFollows = undefined;
    const follow = this.internals.flattenFollowSet();
    for (let k = 1; ; k = this.after(k)) {
      const token = this.LA(k);
      this.skip = k - 1;
      if (token.tokenType === EOF) return EOF;
      const type = follow.find((candidate) => tokenMatcher(token, candidate));
      if (type !== undefined && (!isName(token) || this.beginsItem(k))) return type;
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
    for (let token = actual; token.tokenType !== EOF; token = this.LA(1)) {
      if (tokenMatcher(token, expected)) return save();
      if (token !== actual && this.beginsItem(1) && another.call(this)) {
        save();
        rule.apply(this, args);
        return;
      }
      if (closers.has(token.tokenType)) break;
      for (let n = this.after(1); n > 1; n--) this.internals.SKIP_TOKEN();
    }
    // What makes sense next belongs to an outer rule: the mistake is reported where that token is demanded.
    this.internals.importLexerState(start);
  }

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    if (neverInvented.has(type)) return false;
    return !closers.has(type) || this.isForgotten(type);
  }

  protected override canTokenTypeBeDeletedInRecovery(): boolean {
    const wrong = this.LA(1).tokenType;
    return !closerOf.has(wrong) && !closers.has(wrong) && wrong !== Step;
  }

  /** The bracket that is to be closed has no partner. */
  private isForgotten(closer: TokenType): boolean {
    const opener = openerBefore(this.input, this.brackets, this.position(1), closer);
    return opener !== undefined && !this.brackets.partner.has(opener);
  }

  /** The place after the token, or after the whole pair of brackets that it opens. */
  private after(k: number): number {
    const closer = closerOf.has(this.LA(k).tokenType) ? this.brackets.partner.get(this.position(k)) : undefined;
    return closer === undefined ? k + 1 : k + 1 + closer - this.position(k);
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

  private position(k: number): number {
    return Math.min(this.internals.currIdx + k, this.input.length);
  }

  private get brackets(): Brackets {
    if (this.matched?.tokens !== this.input) this.matched = { tokens: this.input, brackets: matchBrackets(this.input) };
    return this.matched.brackets;
  }

  private get internals(): Internals {
    return this as unknown as Internals;
  }
}

function isName(token: IToken): boolean {
  return tokenMatcher(token, AnyName);
}
