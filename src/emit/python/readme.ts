export function readmeFile(): string { return ""; }
