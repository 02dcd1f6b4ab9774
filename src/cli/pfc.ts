/** The program itself: what `dist/pfc.mjs` is made of. */
import { exitCodes } from "./exit.js";
import { main } from "./main.js";

// A reader that has seen enough (`pfc explain … | head`) is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  process.exit(error.code === "EPIPE" ? exitCodes.ok : exitCodes.io);
});

process.exitCode = await main(process.argv.slice(2));
