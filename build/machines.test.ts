import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { REGISTRATION_COMMANDS } from "#shared/domain/registration/commands.ts";
import { MACHINE_PAGES, MACHINES_FOLDER } from "./machines.ts";

describe("docs/machines", () => {
  it.each(Object.keys(MACHINE_PAGES))("%s is current: run `npm run docs:machines`", (name) => {
    const page = MACHINE_PAGES[name];
    expect(page !== undefined && readFileSync(join(MACHINES_FOLDER, name), "utf8") === page()).toBe(true);
  });

  it("every step of registration is on its page, with its article", () => {
    const page = MACHINE_PAGES["registration.md"]?.() ?? "";
    for (const command of REGISTRATION_COMMANDS)
      expect(page).toMatch(new RegExp(`^\\| [\\w-]+ \\| \`${command}\` .*ст\\. \\d`, "m"));
  });

  it("every arrow of a diagram leads from a state to a state", () => {
    for (const page of Object.values(MACHINE_PAGES)) {
      const [, diagram = ""] = /```mermaid\n([\s\S]*?)```/.exec(page()) ?? [];
      const arrows = diagram.trim().split("\n").slice(1);
      expect(arrows.length).toBeGreaterThan(10);
      for (const line of arrows) expect(line).toMatch(/^ {2}(\[\*\]|\w+) --> (\[\*\]|\w+)(: [\w-]+)?$/);
    }
  });
});
