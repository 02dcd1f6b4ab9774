/** The parts of a name: `hot_sensors`, `hotSensors` and `hot-sensors` all have `hot` and `sensors`. */
export function words(name: string): readonly string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .split(/[_\-\s.]+/)
    .filter((word) => word !== "")
    .map((word) => word.toLowerCase());
}

/** `HotSensors` */
export function pascalCase(name: string): string {
  return words(name).map(capitalised).join("");
}

/** `hotSensors` */
export function camelCase(name: string): string {
  const [first = "", ...rest] = words(name);
  return first + rest.map(capitalised).join("");
}

/** `hot_sensors` */
export function snakeCase(name: string): string {
  return words(name).join("_");
}

/** `hot-sensors` */
export function kebabCase(name: string): string {
  return words(name).join("-");
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
