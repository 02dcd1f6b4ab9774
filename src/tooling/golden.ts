/** `npm run golden`: accepts what the compiler makes of the examples. Read the diff before you commit it. */
import { acceptGoldens } from "../../test/support/goldens.js";

acceptGoldens();
