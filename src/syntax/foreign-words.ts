/** Words and marks of other languages that people write here at first, with ours. */

export const foreignDeclarations: ReadonlyMap<string, string> = new Map([
  ["schema", "record"], ["struct", "record"], ["class", "record"], ["message", "record"], ["data", "record"], ["table", "record"],
  ["source", "stream"], ["sink", "stream"], ["topic", "stream"],
  ["function", "fn"], ["func", "fn"], ["fun", "fn"], ["def", "fn"],
  ["const", "param"], ["parameter", "param"], ["var", "param"],
  ["job", "pipeline"], ["flow", "pipeline"],
  ["alias", "type"], ["typedef", "type"],
  ["credential", "credentials"], ["secret", "credentials"], ["auth", "credentials"],
  ["controller", "cluster"], ["connection", "cluster"],
  ["it", "test"], ["should", "test"], ["scenario", "test"], ["spec", "test"],
]);

export const foreignOperators: ReadonlyMap<string, string> = new Map([
  ["and", "&&"], ["AND", "&&"], ["or", "||"], ["OR", "||"], ["mod", "%"], ["eq", "=="], ["ne", "!="],
]);

/** What to say where one of these tokens is found instead of what was expected. */
export const foreignMarks: ReadonlyMap<string, string> = new Map([
  ["=", "Write `==` to compare."],
  ["not", "Write `!` for “not”."],
  ["->", "Write `=>` between the parameters of a lambda and its body."],
  ["|", "Write `||` for “or”, and `|>` before an operator."],
  ["&", "Write `&&` for “and”."],
  [";", "Leave it out: neither lines nor declarations end with a mark."],
  ["#", "Begin a comment with `//`."],
  ["^", "Use a function such as `pow` for powers."],
  ["~", "Leave it out."],
  ["$", "Write a name without it."],
  ["`", "Put texts in double quotes."],
]);
