/** Keys by which JavaScript's maps and sets tell data apart as the language does. */
import { type Type, required } from "../../model/type.js";
import type { Data } from "../data.js";
import { decimalText } from "../decimals.js";
import type { Big } from "big.js";

export type Identity = (data: Data) => Data;

/** For types whose equal values are told from others for certain: no fractions, bytes, lists and maps. */
export function identityOf(type: Type): Identity {
  if (type.kind === "decimal") return (data) => decimalText(data as Big, type.scale);
  if (type.kind !== "record") return (data) => data;
  const parts = type.fields.map((field) => identityOf(required(field.type)));
  return (data) => JSON.stringify((data as readonly Data[]).map((field, i) => (field === null ? null : text((parts[i] as Identity)(field)))));
}

/** Fields of one type stand beside each other, so their texts are enough. */
function text(key: Data): string {
  return String(key);
}
