import type { Big } from "big.js";
import type { Type } from "../model/type.js";
import type { Data } from "./data.js";

/** What stands for a key in a Map: the same for equal keys, another for others. */
export type KeyId = string | number | bigint | boolean;

export function keyIdOf(type: Type): (key: Data) => KeyId {
  switch (type.kind) {
    case "decimal":
      return (key) => (key as Big).toFixed();
    case "record": {
      const parts = type.fields.map((field) => keyIdOf(field.type));
      return (key) => {
        let id = "";
        for (let i = 0; i < parts.length; i++) {
          const part = `${parts[i]?.((key as readonly Data[])[i] as Data)}`;
          // With its length, so that no two parts can be read as two others.
          id += `${part.length}:${part}`;
        }
        return id;
      };
    }
    default:
      return (key) => key as KeyId;
  }
}
