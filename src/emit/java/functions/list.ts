import type { LIST_FUNCTIONS } from "../../../functions/list.js";
import type { Doc } from "../../doc.js";
import { ref } from "../references.js";
import { call, literal } from "../syntax.js";
import { type JavaFunction, helper, method } from "./function.js";

const LISTS = "pfl.lang.Lists";
const SEARCH = "pfl.lang.Search";
const PIECES = "pfl.lang.Pieces";
const SUMS = "pfl.lang.Sums";

/** By the type of the elements: `Sums.ofDecimals(list, 10, 2)`. */
function ofElements(operation: string): JavaFunction {
  return ([list], [type]) => {
    const element = type?.kind === "list" ? type.element : undefined;
    if (element?.kind === "decimal") {
      return call(ref(SUMS), `${operation}OfDecimals`, list as Doc, literal(`${element.precision}`), literal(`${element.scale}`));
    }
    return call(ref(SUMS), `${operation}${element?.kind === "int" || element?.kind === "duration" ? "OfIntegers" : "OfDoubles"}`, list as Doc);
  };
}

export const JAVA_LIST: { readonly [N in keyof typeof LIST_FUNCTIONS]: JavaFunction } = {
  is_empty: method("isEmpty"),
  none: helper(SEARCH, "none"),
  count_where: helper(SEARCH, "countWhere"),
  find_first: helper(SEARCH, "findFirst"),
  index_where: helper(SEARCH, "indexWhere"),
  contains_all: helper(SEARCH, "containsAll"),
  contains_any: helper(SEARCH, "containsAny"),
  take: helper(PIECES, "take"),
  take_last: helper(PIECES, "takeLast"),
  take_while: helper(PIECES, "takeWhile"),
  skip: helper(LISTS, "slice"),
  skip_while: helper(PIECES, "skipWhile"),
  flatten: helper(PIECES, "flatten"),
  non_null: helper(PIECES, "nonNull"),
  chunk: helper(PIECES, "chunk"),
  range: helper(PIECES, "range"),
  sort: helper("pfl.lang.Order", "sort"),
  sort_by: helper("pfl.lang.Order", "sortBy"),
  zip: helper(LISTS, "zip"),
  fold: helper(SUMS, "fold"),
  sum_of: ofElements("sum"),
  avg_of: ofElements("average"),
  union: helper(LISTS, "union"),
  intersect: helper(LISTS, "intersect"),
  except: helper(LISTS, "except"),
};
