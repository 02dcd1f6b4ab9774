/** What is to be read, before it is known where: the same blocks become text for a terminal and Markdown. */
export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly Item[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

export interface Item {
  readonly mark: Mark;
  readonly text: string;
  /** Where it comes from, or more of it. */
  readonly details: readonly string[];
}

export type Mark = "holds" | "broken" | "weak" | "assumed" | "point";
