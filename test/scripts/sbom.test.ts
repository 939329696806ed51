// The list of what is shipped, as its command writes it: every package of the lock file that runs, with its version and its sum, and none
// that only builds or tests.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

interface Sbom {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly "bom-ref": string } };
  readonly components: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly purl: string;
    readonly hashes?: readonly { readonly alg: string }[];
  }[];
}

const manifest = JSON.parse(readFileSync("package.json", "utf8")) as {
  readonly version: string;
  readonly scripts: { readonly sbom: string };
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
};

/** The command without the file that it writes into. */
function writeSbom(): Sbom {
  const [command = ""] = manifest.scripts.sbom.split(" > ");
  return JSON.parse(execFileSync("sh", ["-c", command], { encoding: "utf8", maxBuffer: 2 ** 27 })) as Sbom;
}

describe("npm run sbom", () => {
  const sbom = writeSbom();
  const names = new Set(
    sbom.components.map(({ group, name }) => (group === undefined ? name : `${group}/${name}`)),
  );

  it("is CycloneDX, of this package", () => {
    expect(sbom.bomFormat).toBe("CycloneDX");
    // Its `name` is, with some versions of npm, that of the folder.
    expect(sbom.metadata.component["bom-ref"]).toBe(`youju@${manifest.version}`);
  });

  it("names every dependency that is shipped, and none that only builds or tests", () => {
    expect(Object.keys(manifest.dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(
      ["vitest", "typescript", "@biomejs/biome", "playwright-core"].filter((name) => names.has(name)),
    ).toEqual([]);
  });

  it("gives each its version, its address and its sum", () => {
    for (const { version, purl, hashes } of sbom.components) {
      expect(version).toMatch(/^\d+\.\d+/);
      expect(purl).toMatch(/^pkg:npm\//);
      expect(hashes?.length).toBeGreaterThan(0);
    }
  });
});
