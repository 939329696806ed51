// Folders as people have them: links that lead in a circle, pipes, links to a folder that has a name of its own.
import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { walkPaths } from "../../../src/indexing/files/walk-paths.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "youju-walk-"));
  await writeFile(join(folder, "paper.md"), "# Paper\n");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("reads a folder once, however many links lead to it, and by its own name", async () => {
  await mkdir(join(folder, "plans"));
  await writeFile(join(folder, "plans/plan.md"), "# Plan\n");
  await symlink(".", join(folder, "circle"));
  await symlink("plans", join(folder, "a-link"));
  await symlink("..", join(folder, "plans/up"));
  const { files, refused } = await walkPaths([folder]);
  expect(files.map(({ name }) => name)).toEqual(["paper.md", "plans/plan.md"]);
  expect(refused.map(({ name, fault }) => [name, fault])).toEqual([]);
});

it("does not wait for what a pipe may say", async () => {
  execFileSync("mkfifo", [join(folder, "pipe.txt")]);
  const { files, refused } = await walkPaths([folder]);
  expect(files.map(({ name }) => name)).toEqual(["paper.md"]);
  expect(refused).toMatchObject([{ name: "pipe.txt", fault: "unreadable" }]);
});

it("does not follow a link to a folder outside", async () => {
  const outside = await mkdtemp(join(tmpdir(), "youju-outside-"));
  await writeFile(join(outside, "secret.md"), "# Secret\n");
  await symlink(outside, join(folder, "way-out"));
  const { files, refused } = await walkPaths([folder]);
  await rm(outside, { recursive: true });
  expect(files.map(({ name }) => name)).toEqual(["paper.md"]);
  expect(refused).toMatchObject([{ name: "way-out", fault: "outside-folder" }]);
});
