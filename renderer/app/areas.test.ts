import { describe, expect, it } from "vitest";
import { permissionsOf } from "#shared/domain/access/permissions.ts";
import { areaOf, areasFor } from "./areas.ts";

describe("areas by role", () => {
  it.each([
    ["observer", ["taxpayers", "desk-audit", "decisions", "law", "code", "sync"]],
    [
      "registrar",
      ["my-day", "registration", "taxpayers", "desk-audit", "decisions", "delivery", "law", "code", "sync"],
    ],
    ["office-admin", ["law", "code", "sync", "admin"]],
  ] as const)("%s", (role, areas) => {
    expect(areasFor(permissionsOf([role])).map((area) => area.id)).toEqual(areas);
  });

  it("an address belongs to the area it begins with, whole words only", () => {
    expect(areaOf("/taxpayers/10109199090060")?.id).toBe("taxpayers");
    expect(areaOf("/lawful")).toBeUndefined();
    expect(areaOf("/")).toBeUndefined();
  });
});
