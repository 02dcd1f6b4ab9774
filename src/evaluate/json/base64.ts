/** Base64 as Java's basic decoder and encoder have it: padding may be missing, but nothing else may be there. */

/** Undefined for what is no Base64. */
export function fromBase64(text: string): Uint8Array | undefined {
  const [, digits = "", padding = ""] = /^([A-Za-z0-9+/]*)(={0,2})$/.exec(text) ?? [];
  if (digits.length + padding.length !== text.length || digits.length % 4 === 1) return undefined;
  if (padding !== "" && text.length % 4 !== 0) return undefined;
  return Uint8Array.from(atob(digits), (unit) => unit.charCodeAt(0));
}

export function toBase64(bytes: Uint8Array): string {
  let units = "";
  for (const byte of bytes) units += String.fromCharCode(byte);
  return btoa(units);
}
