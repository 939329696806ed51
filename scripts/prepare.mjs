// `npm run build`, and what `npm ci` runs at its end: compiles src/ to dist/ where the compiler is installed (with
// --omit=dev it is not, and dist/ comes with the package), and says in one line when the HNSW addon could not be built.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

process.chdir(fileURLToPath(new URL("..", import.meta.url)));
const require = createRequire(import.meta.url);

if (resolves("typescript/bin/tsc")) {
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", "tsconfig.build.json"], {
    stdio: "inherit",
  });
  const { bundlePages } = await import("./bundle-pages.mjs");
  bundlePages("src/web", "dist/web/scripts");
  // npx links to the file, and marks it executable only when it makes the link.
  chmodSync("dist/cli.js", 0o755);
} else if (!existsSync("dist/cli.js")) {
  console.log(
    "youju: nothing compiled: TypeScript is not installed here. Run `npm ci` without --omit=dev first.",
  );
}

if (!loads("hnswlib-node")) {
  console.log(
    "youju: hnswlib-node could not be built here (it needs a C++ compiler and Node's headers): the exact index serves, with the same answers.",
  );
}

function resolves(path) {
  try {
    return require.resolve(path) !== "";
  } catch {
    return false;
  }
}

/** Resolving does not suffice: the package can be there without its compiled addon. */
function loads(name) {
  try {
    require(name);
    return true;
  } catch {
    return false;
  }
}
