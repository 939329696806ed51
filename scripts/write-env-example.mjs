// Writes .env.example from the settings in src/config.ts. Run `npm run build` first; test/config.test.ts says when it is stale.
import { writeFile } from "node:fs/promises";
import { environmentExample } from "../dist/config.js";

await writeFile(new URL("../.env.example", import.meta.url), environmentExample());
