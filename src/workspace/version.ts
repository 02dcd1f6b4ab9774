/** The version in package.json; a test compares them. */
export const compilerVersion = "0.1.0";
